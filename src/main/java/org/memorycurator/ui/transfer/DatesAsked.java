package org.memorycurator.ui.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.DateQuestion;
import org.memorycurator.ui.kit.Icon;

/** Asks which day the dates of a column mean, where that can be two: nobody but the user knows. FX thread. */
final class DatesAsked extends VBox {
    /** So many characters of a moment say the day. */
    private static final int DAY = 10;

    private final ColumnDraft draft;
    private final String id;
    private final Label question = SheetPart.sentence("banner-words");
    private final FlowPane answers = new FlowPane();

    DatesAsked(ColumnDraft draft, String columnId) {
        this.draft = draft;
        this.id = columnId + "-dates";
        getStyleClass().addAll("banner", "sheet-letters");
        question.setGraphic(Icon.HELP.node());
        question.setId(id);
        answers.getStyleClass().add("step-options");
        getChildren().addAll(question, answers);
        draft.use.subscribe(_ -> show());
        draft.type.subscribe((_, _) -> show());
        draft.form.subscribe((_, _) -> show());
        draft.settled.subscribe((_, _) -> show());
    }

    private void show() {
        DateQuestion open = draft.question();
        SheetPart.show(this, open != null);
        answers.getChildren().clear();
        if (open == null) {
            question.setText("");
            return;
        }
        boolean same =
                open.answers().stream().map(DateQuestion.Answer::day).distinct().count() == 1;
        question.setText(Text.of(same ? "import.ask.order" : "import.ask.dates", open.example()));
        for (DateQuestion.Answer answer : open.answers()) {
            Button choose = button(
                    Text.of(
                            "import.ask.answer",
                            words(answer.day()),
                            answer.form().pattern()),
                    answers.getChildren().size());
            choose.setOnAction(_ -> draft.answer(answer.form()));
        }
        boolean dates = draft.use.get().date();
        Button leave = button(
                Text.of(dates ? "import.ask.leave" : "import.ask.text"),
                answers.getChildren().size());
        leave.getStyleClass().add("flat");
        leave.setOnAction(_ -> draft.settled.set(true));
    }

    private static String words(String iso) {
        LocalDate day = LocalDate.parse(iso.substring(0, Math.min(iso.length(), DAY)));
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Text.FORMATS));
    }

    private Button button(String words, int number) {
        Button button = new Button(words);
        button.setId(id + "-" + number);
        button.getStyleClass().add("small");
        button.setAccessibleText(Text.of("import.ask.spoken", draft.name(), question.getText(), words));
        answers.getChildren().add(button);
        return button;
    }
}
