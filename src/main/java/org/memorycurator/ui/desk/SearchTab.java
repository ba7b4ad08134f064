package org.memorycurator.ui.desk;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One search among several: its name and text, and, while another one is shown, everything as it was left. FX thread. */
public final class SearchTab {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final RowMarks.Sheet marks;
    private Held held;
    private TabPlace place = TabPlace.START;

    SearchTab(KeptSearch search, RowMarks.Sheet marks) {
        this.marks = marks;
        this.held = Held.of(search.asked());
        name.set(search.name());
        text.set(search.text());
    }

    /** The name that the user, or a saved search, gave it; empty when it is called by its text. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** What it searches for, as it stands in the box. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether memories of it were changed, or came to match, while another tab was shown. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    void outdate(boolean is) {
        outdated.set(is);
    }

    void rename(String newName) {
        name.set(newName);
    }

    void typed(String newText) {
        text.set(newText);
    }

    RowMarks.Sheet marks() {
        return marks;
    }

    Held held() {
        return held;
    }

    TabPlace place() {
        return place;
    }

    void leave(Held asLeft, TabPlace where) {
        held = asLeft;
        place = where;
    }
}
