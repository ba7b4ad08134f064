package org.memorycurator.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is wrong, place by place, with what screen readers are told and with how well things stand out. Not for the FX thread. */
public final class AccessibilityWalk {
    private final List<String> offenders = new ArrayList<>();
    private int checked;

    /** Looks at all below this node, in every theme. */
    public void look(FxRobot robot, Parent root, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            AccessibilityAudit audit = new AccessibilityAudit().of(root);
            checked += audit.checked();
            audit.offenders().forEach(offender -> add(where, offender));
            offenders.addAll(Contrasts.weakIn(root, where));
        });
    }

    /** Adds what was found in another way. */
    public void add(String where, String offender) {
        offenders.add(where + ": " + offender);
    }

    /** All that is wrong. */
    public List<String> offenders() {
        return offenders;
    }

    /** How many controls were looked at. */
    public int checked() {
        return checked;
    }
}
