package org.memorycurator.ui.settings;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Signing;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Look;

/** Everything that can be set; each change holds at once and is remembered. FX thread. */
public final class SettingsModel {
    private final Desk desk;
    private final Appearance appearance;
    private final List<Action> support;
    private final Signing signing;
    private final ColumnsModel columns;
    private final BackupsModel backups;
    private final Map<Confirmation, BooleanProperty> confirmations = new EnumMap<>(Confirmation.class);
    private Runnable request = () -> {};

    /** The settings of this desk; {@code support} are the actions that the section of the log offers. */
    public SettingsModel(Desk desk, Appearance appearance, Outside outside, List<Action> support) {
        this(desk, appearance, outside, support, Clock.systemDefaultZone());
    }

    SettingsModel(Desk desk, Appearance appearance, Outside outside, List<Action> support, Clock clock) {
        this.desk = desk;
        this.appearance = appearance;
        this.support = support;
        this.signing = desk.signing();
        this.columns = new ColumnsModel(desk);
        this.backups = new BackupsModel(desk, outside, clock);
        for (Confirmation confirmation : Confirmation.values()) {
            BooleanProperty wanted = new SimpleBooleanProperty(confirmation.wanted(desk.preferences()));
            wanted.subscribe((_, now) -> confirmation.want(desk.preferences(), now));
            confirmations.put(confirmation, wanted);
        }
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return List.of(
                action("settings.open", Icon.SETTINGS, "Ctrl+Comma", () -> request.run()),
                action("shell.author", Icon.USER, "", signing::askAuthor),
                action("shell.reason", Icon.TAG, "", signing::askReason),
                action("store.open", Icon.FOLDER, "", backups::openOther),
                action("store.backUp", Icon.SAVE, "", backups::backUpNow),
                action("store.restore", Icon.RESTORE, "", backups::restore));
    }

    private static Action action(String id, Icon icon, String shortcut, Runnable run) {
        return new Action(id, id, icon, shortcut, new ReadOnlyBooleanWrapper(true), run);
    }

    /** Makes a backup if it is time for one. Called now and then by whoever has a clock. */
    public void backUpIfDue() {
        backups.backUpIfDue();
    }

    /** Who opens the window. */
    void onOpen(Runnable open) {
        request = open;
    }

    /** The window is about to be shown. */
    void opening() {
        columns.refresh();
    }

    Appearance appearance() {
        return appearance;
    }

    List<Action> support() {
        return support;
    }

    Signing signing() {
        return signing;
    }

    ColumnsModel columns() {
        return columns;
    }

    BackupsModel backups() {
        return backups;
    }

    /** Whether the user is asked before that. */
    BooleanProperty confirmation(Confirmation confirmation) {
        return confirmations.computeIfAbsent(confirmation, c -> new SimpleBooleanProperty(c.usual()));
    }

    /** Whether nothing of a store that is open to read only is remembered. */
    boolean forgetful() {
        return desk.store().readOnly();
    }

    void resetLook() {
        appearance.setTheme(Look.USUAL.theme());
        appearance.setDensity(Look.USUAL.density());
        appearance.setMotion(Look.USUAL.motion());
        appearance.setPercent(Look.USUAL.percent());
    }

    void resetConfirmations() {
        confirmations.forEach((confirmation, wanted) -> wanted.set(confirmation.usual()));
    }
}
