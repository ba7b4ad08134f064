package org.memorycurator.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.memorycurator.store.Backups;
import org.memorycurator.ui.desk.Preferences;

/** When backups are made, where to, and how many are kept; remembered. FX thread. */
final class BackupRules {
    static final int LEAST = 1;
    static final int MOST_HOURS = 72;
    static final int MOST_KEPT = 99;

    /** When a backup is made by itself. */
    enum When {
        /** Never. */
        OFF,
        /** Once a day: at the start, or when the day is over. */
        DAILY,
        /** Every so many hours while the window is open. */
        HOURLY
    }

    /**
     * All of it.
     *
     * @param hours between two backups when they are hourly
     * @param keep how many are kept; older ones are removed
     */
    record Rules(When when, int hours, int keep, Path folder) {
        /** How long after a backup the next one is made. */
        Duration interval() {
            return when == When.HOURLY ? Duration.ofHours(hours) : Duration.ofDays(1);
        }
    }

    private final Preferences preferences;
    private final Path store;
    private final ReadOnlyObjectWrapper<Rules> rules = new ReadOnlyObjectWrapper<>();

    BackupRules(Preferences preferences, Path store) {
        this.preferences = preferences;
        this.store = store;
        Rules usual = usual();
        rules.set(new Rules(
                Arrays.stream(When.values())
                        .filter(w -> word(w).equals(preferences.get("backups.when", "")))
                        .findFirst()
                        .orElse(usual.when()),
                number("backups.hours", usual.hours()),
                number("backups.keep", usual.keep()),
                folder(preferences.get("backups.folder", ""))));
    }

    private Rules usual() {
        return new Rules(When.DAILY, 4, 7, Backups.usualFolder(store));
    }

    private int number(String key, int usual) {
        String kept = preferences.get(key, "");
        return kept.matches("[1-9]\\d?") ? Integer.parseInt(kept) : usual;
    }

    private Path folder(String kept) {
        try {
            return kept.isEmpty() ? Backups.usualFolder(store) : Path.of(kept);
        } catch (InvalidPathException e) {
            return Backups.usualFolder(store);
        }
    }

    ReadOnlyObjectProperty<Rules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    Rules now() {
        return rules.get();
    }

    void when(When when) {
        set(new Rules(when, now().hours(), now().keep(), now().folder()));
    }

    void hours(int hours) {
        set(new Rules(now().when(), Math.clamp(hours, LEAST, MOST_HOURS), now().keep(), now().folder()));
    }

    void keep(int keep) {
        set(new Rules(now().when(), now().hours(), Math.clamp(keep, LEAST, MOST_KEPT), now().folder()));
    }

    void folder(Path folder) {
        set(new Rules(now().when(), now().hours(), now().keep(), folder));
    }

    void usualFolder() {
        folder(Backups.usualFolder(store));
    }

    void reset() {
        set(usual());
    }

    private void set(Rules wanted) {
        rules.set(wanted);
        preferences.put("backups.when", word(wanted.when()));
        preferences.put("backups.hours", String.valueOf(wanted.hours()));
        preferences.put("backups.keep", String.valueOf(wanted.keep()));
        boolean usual = wanted.folder().equals(Backups.usualFolder(store));
        preferences.put("backups.folder", usual ? "" : wanted.folder().toString());
    }

    private static String word(When when) {
        return when.name().toLowerCase(Locale.ROOT);
    }
}
