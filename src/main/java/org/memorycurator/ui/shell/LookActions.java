package org.memorycurator.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Motion;

/** What changes the look of the window. */
final class LookActions {
    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    private final Appearance appearance;
    private final DockPlace dock;

    LookActions(Appearance appearance, DockPlace dock) {
        this.appearance = appearance;
        this.dock = dock;
    }

    List<Action> actions() {
        return List.of(
                action("shell.dark", Icon.THEME, "", this::toggleDark),
                theme("shell.theme.system", ColourTheme.SYSTEM),
                theme("shell.theme.light", ColourTheme.LIGHT),
                theme("shell.theme.dark", ColourTheme.DARK),
                theme("shell.theme.contrast", ColourTheme.CONTRAST),
                density("shell.density.compact", Density.COMPACT),
                density("shell.density.comfortable", Density.COMFORTABLE),
                density("shell.density.roomy", Density.ROOMY),
                motion("shell.motion.system", Motion.SYSTEM),
                motion("shell.motion.reduced", Motion.REDUCED),
                motion("shell.motion.full", Motion.FULL),
                side("shell.dock.auto", Icon.DOCK_RIGHT, DockPlace.Side.AUTO),
                side("shell.dock.right", Icon.DOCK_RIGHT, DockPlace.Side.RIGHT),
                side("shell.dock.bottom", Icon.DOCK_BOTTOM, DockPlace.Side.BOTTOM),
                action(
                        "shell.larger",
                        Icon.TEXT_SIZE,
                        "Ctrl+Plus Ctrl+Equals Ctrl+Shift+Equals Ctrl+Shift+Plus",
                        () -> step(1)),
                action("shell.smaller", Icon.TEXT_SIZE, "Ctrl+Minus", () -> step(-1)),
                action("shell.usualSize", Icon.TEXT_SIZE, "Ctrl+0", () -> appearance.setPercent(Appearance.USUAL)));
    }

    private static Action action(String id, Icon icon, String shortcut, Runnable run) {
        return new Action(id, id, icon, shortcut, ALWAYS, run);
    }

    private Action theme(String id, ColourTheme theme) {
        return choice(id, Icon.THEME, appearance.themeProperty(), theme, () -> appearance.setTheme(theme));
    }

    private Action density(String id, Density density) {
        return choice(id, Icon.DENSITY, appearance.densityProperty(), density, () -> appearance.setDensity(density));
    }

    private Action motion(String id, Motion motion) {
        return choice(id, Icon.MOTION, appearance.motionProperty(), motion, () -> appearance.setMotion(motion));
    }

    private Action side(String id, Icon icon, DockPlace.Side side) {
        return choice(id, icon, dock.wantedProperty(), side, () -> dock.set(side));
    }

    private static <T> Action choice(String id, Icon icon, ObservableValue<T> now, T value, Runnable run) {
        ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
        now.subscribe(is -> chosen.set(is == value));
        return new Action(id, id, icon, "", ALWAYS, run, chosen);
    }

    private void step(int steps) {
        appearance.setPercent(appearance.lookProperty().get().percent() + steps * Appearance.STEP);
    }

    private void toggleDark() {
        boolean dark = appearance.lookProperty().get().theme().now() == ColourTheme.DARK;
        appearance.setTheme(dark ? ColourTheme.LIGHT : ColourTheme.DARK);
    }
}
