package org.memorycurator.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that stops and asks. FX thread; each call returns when the user has answered. Tests hand over their own answers. */
public interface Dialogs {
    /**
     * One answer that can be chosen.
     *
     * @param id what the program calls it
     * @param text the words on its button: a verb
     * @param kind its look
     */
    record Choice(String id, String text, Kind kind) {
        /** How a choice looks and which key takes it. */
        public enum Kind {
            /** What most people want: Enter. */
            MAIN,
            /** One of several. */
            OTHER,
            /** Something that cannot be undone; never by Enter. */
            DANGER,
            /** Nothing happens: Esc. */
            CANCEL
        }
    }

    /** Asks for files to read; {@code extensions} without a dot, none for all. Empty when cancelled. */
    List<Path> openFiles(String title, List<String> extensions);

    /** The same, looking into this folder at first, wherever files were chosen last. */
    List<Path> openFiles(String title, List<String> extensions, Path folder);

    /** Asks where to write; the first of {@code extensions} is added to a name without one. */
    Optional<Path> saveFile(String title, String suggestedName, List<String> extensions);

    /** Asks for a folder, looking into this one at first, or as near to it as there is one. */
    Optional<Path> chooseFolder(String title, Path at);

    /** Asks to choose; empty when the window is closed or a {@code CANCEL} choice is taken. */
    Optional<Choice> ask(String title, String message, List<Choice> choices);

    /** Shows a long text, to be edited if {@code editable}; answers the text when the user saves it. */
    Optional<String> bigText(String title, String text, boolean editable);

    /** Says what went wrong and what to do; {@code details} can be unfolded and copied, empty for none. */
    void error(String title, String sentence, String details);
}
