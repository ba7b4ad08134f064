package org.memorycurator.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard, for plain text. FX thread. */
public interface Clip {
    /** Puts a text on it. */
    void put(String text);

    /** The text on it, or an empty one. */
    String text();

    /** The clipboard of the desktop. */
    static Clip system() {
        return new Clip() {
            @Override
            public void put(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }

            @Override
            public String text() {
                String text = Clipboard.getSystemClipboard().getString();
                return text == null ? "" : text;
            }
        };
    }

    /** One of its own, for tests. */
    static Clip inMemory() {
        return new Clip() {
            private String held = "";

            @Override
            public void put(String text) {
                held = text;
            }

            @Override
            public String text() {
                return held;
            }
        };
    }
}
