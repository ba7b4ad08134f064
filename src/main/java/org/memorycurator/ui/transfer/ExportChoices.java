package org.memorycurator.ui.transfer;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.ui.desk.Preferences;

/** How the user wants exports to be; remembered. Which memories is chosen anew each time. FX thread. */
final class ExportChoices {
    /** What can stand between the columns of a CSV file. */
    enum Delimiter {
        /** As RFC 4180 has it. */
        COMMA(','),
        /** As Excel expects where the comma is in numbers. */
        SEMICOLON(';'),
        /** Hardly ever in a text. */
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        char character() {
            return character;
        }
    }

    private final Preferences preferences;
    private final ObjectProperty<ExportFormat> format;
    private final ObjectProperty<Delimiter> delimiter;
    private final BooleanProperty allColumns;
    private final BooleanProperty mark;
    private final BooleanProperty about;
    private final BooleanProperty history;

    ExportChoices(Preferences preferences) {
        this.preferences = preferences;
        format = choice("export.format", ExportFormat.values(), ExportFormat.CSV);
        delimiter = choice("export.delimiter", Delimiter.values(), Delimiter.COMMA);
        allColumns = flag("export.allColumns", true);
        mark = flag("export.mark", true); // who opens a table opens it in a spreadsheet
        about = flag("export.about", true);
        history = flag("export.history", true);
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Delimiter> delimiterProperty() {
        return delimiter;
    }

    /** Whether a table has all columns, not only those that the window's table shows. */
    BooleanProperty allColumnsProperty() {
        return allColumns;
    }

    /** Whether a CSV file begins with a byte order mark. */
    BooleanProperty markProperty() {
        return mark;
    }

    /** Whether the file says where it comes from. */
    BooleanProperty aboutProperty() {
        return about;
    }

    /** Whether what happened to memories before they came here goes out with them. */
    BooleanProperty historyProperty() {
        return history;
    }

    private <E extends Enum<E>> ObjectProperty<E> choice(String key, E[] values, E usual) {
        String kept = preferences.get(key, usual.name());
        ObjectProperty<E> property = new SimpleObjectProperty<>(Arrays.stream(values)
                .filter(value -> value.name().equals(kept))
                .findFirst()
                .orElse(usual));
        property.subscribe((_, now) -> preferences.put(key, now.name()));
        return property;
    }

    private BooleanProperty flag(String key, boolean usual) {
        BooleanProperty property =
                new SimpleBooleanProperty(Boolean.parseBoolean(preferences.get(key, String.valueOf(usual))));
        property.subscribe((_, now) -> preferences.put(key, String.valueOf(now)));
        return property;
    }
}
