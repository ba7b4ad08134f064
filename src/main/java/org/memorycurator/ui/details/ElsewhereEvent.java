package org.memorycurator.ui.details;

import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.memorycurator.model.Field;
import org.memorycurator.model.PastEvent;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.When;

/** Something that happened to a memory elsewhere. There is nothing to press in it, so it takes the focus itself, to be read. FX thread. */
final class ElsewhereEvent extends VBox {
    ElsewhereEvent(PastEvent event) {
        String before = Objects.requireNonNullElse(event.before(), "");
        String after = Objects.requireNonNullElse(event.after(), "");
        boolean same = event.kind() == PastEvent.Kind.UPDATE && before.equals(after);
        Label title = Parts.wrapped(
                Text.of(same ? "details.elsewhere.SAME" : "details.elsewhere." + event.kind()), "event-title");
        Label who = Parts.wrapped(who(event, Text.of("details.elsewhere.undated")), "faint");
        if (event.at() != null) {
            Ago.tell(who, event.at().instant(), when -> who(event, when));
            who.setTooltip(new Tooltip(When.exact(event.at().instant())));
        }
        getStyleClass().addAll("event", "elsewhere");
        getChildren().addAll(title, who);
        String spoken = title.getText() + ", " + who.getText();
        if (!same && !(before + after).isEmpty()) {
            DiffText text = DiffText.wrapped(
                    Difference.inLine(List.of(new Difference(Field.Core.TEXT.queryName(), before, after))));
            getChildren().add(text);
            spoken += ", " + text.getAccessibleText();
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        setFocusTraversable(true);
    }

    private static String who(PastEvent event, String at) {
        String actor = event.actor();
        String role = event.role();
        String by = actor == null || role == null
                ? actor == null ? role : actor
                : Text.of("details.elsewhere.actor", actor, role);
        return by == null ? at : Text.of("details.elsewhere.who", by, at);
    }
}
