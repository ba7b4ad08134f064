package org.memorycurator.ui.kit;

import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/**
 * Something the user can do. Models offer actions; the shell makes menu, toolbar, palette and key list of them.
 *
 * @param id a stable name, such as {@code batch.open}
 * @param textKey the key of its words in the text bundle
 * @param icon its picture
 * @param shortcut its keys, such as {@code Ctrl+E}, or empty
 * @param enabled whether it can be done now; changes on the FX thread
 * @param run does it, on the FX thread
 * @param chosen for one of several choices, whether it is the one that holds; null for what is simply done
 * @param words its words where they change; null where they are those of the key
 * @param obstacle why it can never be done here, in a sentence; null when it can
 */
public record Action(
        String id,
        String textKey,
        Icon icon,
        String shortcut,
        ObservableBooleanValue enabled,
        Runnable run,
        @Nullable ObservableBooleanValue chosen,
        @Nullable Supplier<String> words,
        @Nullable String obstacle) {
    /** What is simply done. */
    public Action(String id, String textKey, Icon icon, String shortcut, ObservableBooleanValue enabled, Runnable run) {
        this(id, textKey, icon, shortcut, enabled, run, null);
    }

    /** One of several choices. */
    public Action(
            String id,
            String textKey,
            Icon icon,
            String shortcut,
            ObservableBooleanValue enabled,
            Runnable run,
            @Nullable ObservableBooleanValue chosen) {
        this(id, textKey, icon, shortcut, enabled, run, chosen, null, null);
    }

    /** The same with words that say what it would do now. */
    public Action saying(Supplier<String> wordsNow) {
        return new Action(id, textKey, icon, shortcut, enabled, run, chosen, wordsNow, obstacle);
    }

    /** The same, never enabled where there is an obstacle. */
    public Action unless(@Nullable String why) {
        return why == null
                ? this
                : new Action(id, textKey, icon, shortcut, new SimpleBooleanProperty(), run, chosen, words, why);
    }

    /** Its words. */
    public String text() {
        return words == null ? Text.of(textKey) : words.get();
    }

    /** Does it if it is enabled; answers whether it was. FX thread. */
    public boolean runIfEnabled() {
        if (enabled.get()) {
            run.run();
            return true;
        }
        return false;
    }
}
