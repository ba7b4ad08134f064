package org.memorycurator.ui.desk;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.memorycurator.text.Text;

/** Who signs change sets, and the reason or ticket that they carry; remembered. FX thread. */
public final class Signing {
    private final Desk desk;
    private final ReadOnlyStringWrapper author = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();

    Signing(Desk desk) {
        this.desk = desk;
        author.set(desk.preferences().get("author", usualAuthor()));
        reason.set(desk.preferences().get("reason", ""));
    }

    /** Who signs. */
    public ReadOnlyStringProperty authorProperty() {
        return author.getReadOnlyProperty();
    }

    /** The reason or ticket that goes with every change set; empty for none. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Change sets need an author: an empty name changes nothing. Answers whether it was taken. */
    public boolean sign(String typed) {
        String name = typed.strip();
        if (!name.isEmpty() && !name.equals(author.get())) {
            author.set(name);
            desk.preferences().put("author", name);
            desk.changeLog().setAuthor(name);
        }
        return !name.isEmpty();
    }

    /** The reason of what is changed next, until it is another; empty for none. */
    public void because(String typed) {
        String why = typed.strip();
        if (!why.equals(reason.get())) {
            reason.set(why);
            desk.preferences().put("reason", why);
            desk.changeLog().setReason(why.isEmpty() ? null : why);
        }
    }

    /** As for a new user. */
    public void reset() {
        sign(usualAuthor());
        because("");
    }

    /** Asks the user for another name. */
    public void askAuthor() {
        desk.dialogs()
                .bigText(Text.of("shell.author.title"), author.get(), true)
                .ifPresent(name -> {
                    if (sign(name)) {
                        desk.status().note(Message.of(Message.Tone.INFO, Text.of("shell.author.set", author.get())));
                    } else {
                        desk.status().say(Message.of(Message.Tone.WARNING, Text.of("shell.author.empty")));
                    }
                });
    }

    /** Asks the user for another reason. */
    public void askReason() {
        desk.dialogs()
                .bigText(Text.of("shell.reason.title"), reason.get(), true)
                .ifPresent(typed -> {
                    because(typed);
                    String now = reason.get();
                    desk.status()
                            .note(Message.of(
                                    Message.Tone.INFO,
                                    now.isEmpty() ? Text.of("shell.reason.none") : Text.of("shell.reason.set", now)));
                });
    }

    private static String usualAuthor() {
        return System.getProperty("user.name", "unknown");
    }
}
