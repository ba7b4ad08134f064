package org.memorycurator.ui.transfer;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Detection;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.Layout.Table;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** How the files of one format are read, each thing to be overruled. Made anew whenever the files were looked at. FX thread. */
final class LayoutRows extends VBox {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_HEADERS = 9;

    private final SheetFiles files;
    private final SheetFile file;
    private final Layout layout;
    private final String suffix;
    private final GridPane rows = SheetPart.rows();

    /** For this file and all others of its format; the first format on the sheet has the plain node ids. */
    LayoutRows(SheetFiles files, SheetFile file, Layout layout, boolean first) {
        this.files = files;
        this.file = file;
        this.layout = layout;
        this.suffix = first ? "" : "-" + layout.format().name().toLowerCase(Locale.ROOT);
        getChildren().add(rows);
        if (layout.format().text()) {
            charset();
        }
        if (layout.format() == FileFormat.CSV) {
            delimiter();
        }
        if (layout.format().tabular()) {
            tables();
        }
    }

    private void charset() {
        Detection found = file.detection();
        boolean marked = found != null && found.encoding() == Detection.Certainty.MARKED;
        ComboBox<Charset> box = choice(
                layout.charset(),
                Layouts.charsets(file),
                marked ? EncodingNames::of : EncodingNames::unmarked,
                "import.charset");
        box.valueProperty().subscribe((_, chosen) -> change(now -> now.withCharset(chosen)));
        Label sure = SheetPart.sentence("faint");
        sure.setText(sure());
        rows.add(sure, 1, rows.getRowCount());
    }

    private String sure() {
        Detection detection = file.detection();
        if (detection == null || !detection.layout().charset().equals(layout.charset())) {
            return Text.of("import.charset.chosen");
        }
        return Text.of("import.charset." + detection.encoding().name());
    }

    private void delimiter() {
        ComboBox<Character> box =
                choice(layout.table().delimiter(), Layouts.delimiters(layout), LayoutRows::words, "import.delimiter");
        box.valueProperty()
                .subscribe((_, chosen) -> table(t -> new Table(chosen, t.skipped(), t.headerRows(), t.sheet())));
    }

    private static String words(char delimiter) {
        return switch (delimiter) {
            case ',' -> Text.of("import.delimiter.comma");
            case ';' -> Text.of("import.delimiter.semicolon");
            case '\t' -> Text.of("import.delimiter.tab");
            case '|' -> Text.of("import.delimiter.bar");
            default -> String.valueOf(delimiter);
        };
    }

    private void tables() {
        List<String> sheets =
                file.detection() == null ? List.of() : file.detection().sheets();
        if (sheets.size() > 1) {
            String now = layout.table().sheet().isEmpty()
                    ? sheets.getFirst()
                    : layout.table().sheet();
            ComboBox<String> box = choice(now, sheets, name -> name, "import.sheetName");
            box.valueProperty().subscribe((_, chosen) -> files.sheet(chosen));
        }
        number(
                "import.skipped",
                layout.table().skipped(),
                MOST_ROWS,
                count -> table(t -> new Table(t.delimiter(), count, t.headerRows(), t.sheet())));
        number(
                "import.headerRows",
                layout.table().headerRows(),
                MOST_HEADERS,
                count -> table(t -> new Table(t.delimiter(), t.skipped(), count, t.sheet())));
    }

    private void table(UnaryOperator<Table> change) {
        change(now -> now.withTable(change.apply(now.table())));
    }

    private void change(UnaryOperator<Layout> change) {
        files.overrule(layout.format(), change);
    }

    private <T> ComboBox<T> choice(T now, List<T> values, java.util.function.Function<T, String> words, String key) {
        ObjectProperty<T> value = new SimpleObjectProperty<>(now);
        ComboBox<T> box = Inputs.combo(value, values, words);
        box.setId(id(key));
        SheetPart.row(rows, key, box);
        return box;
    }

    private void number(String key, int now, int most, java.util.function.IntConsumer choose) {
        Spinner<Integer> spinner = new Spinner<>(0, most, now);
        spinner.setId(id(key));
        spinner.setEditable(true);
        spinner.getStyleClass().add("settings-number");
        Named.as(spinner.getEditor(), Text.of(key));
        SheetPart.row(rows, key, spinner);
        spinner.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                choose.accept(chosen);
            }
        });
    }

    private String id(String key) {
        return key.replace('.', '-').replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + suffix;
    }
}
