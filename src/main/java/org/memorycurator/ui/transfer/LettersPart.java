package org.memorycurator.ui.transfer;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Icon;

/** Where the encoding is a guess: words in which it shows, for the user to say whether they are right. FX thread. */
final class LettersPart extends VBox {
    private final SheetFiles files;
    private final VBox samples = new VBox();
    private final CheckBox right = new CheckBox(Text.of("import.letters.right"));

    LettersPart(SheetFiles files) {
        this.files = files;
        setId("import-letters");
        getStyleClass().addAll("banner", "sheet-letters");
        Label ask = SheetPart.sentence("banner-words");
        ask.setText(Text.of("import.letters"));
        ask.setGraphic(Icon.WARNING.node());
        samples.getStyleClass().add("two-lines");
        right.setId("import-letters-ok");
        right.setWrapText(true);
        right.selectedProperty().bindBidirectional(files.lettersRightProperty());
        getChildren().addAll(ask, samples, right);
        files.letters().addListener((ListChangeListener<String>) _ -> show());
        files.files().addListener((ListChangeListener<SheetFile>) _ -> show());
        show();
    }

    private void show() {
        SheetPart.show(this, files.files().stream().anyMatch(SheetFile::inDoubt));
        samples.getChildren()
                .setAll(files.letters().stream().map(LettersPart::sample).toList());
        if (files.letters().isEmpty()) {
            Label none = SheetPart.sentence("quiet");
            none.setText(Text.of("import.letters.none"));
            samples.getChildren().setAll(none);
        }
    }

    private static Node sample(String words) {
        DiffText sample = DiffText.wrapped(Letters.marked(words));
        sample.getStyleClass().add("sheet-sample");
        return sample;
    }
}
