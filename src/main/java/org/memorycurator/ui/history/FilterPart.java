package org.memorycurator.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** Which change sets are listed: words, and choices of kind, author and time. FX thread. */
final class FilterPart extends VBox {
    private static final Duration WHILE_TYPING = Duration.ofMillis(200);

    /** How far back. */
    private enum Time {
        EVER(0),
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final int days;

        Time(int days) {
            this.days = days;
        }

        private @Nullable Instant since() {
            ZoneId zone = ZoneId.systemDefault();
            return days == 0
                    ? null
                    : LocalDate.now(zone).minusDays(days - 1).atStartOfDay(zone).toInstant();
        }
    }

    /** All, or one of some. */
    private record Choice<T>(@Nullable T value, String words) {}

    private final HistoryModel model;
    private final TextField words = new TextField();
    private final ComboBox<Choice<ChangeKind>> kind;
    private final ComboBox<Choice<String>> author;
    private final ComboBox<Choice<Time>> time;
    private Cancellable typing = () -> {};
    private boolean showing;

    FilterPart(HistoryModel model) {
        this.model = model;
        getStyleClass().add("history-filter");
        words.setId("history-filter");
        Prompt.in(words, Text.of("history.filter"));
        Named.as(words, Text.of("history.filter"));
        words.textProperty().subscribe((_, _) -> {
            typing.cancel();
            typing = model.later(WHILE_TYPING, this::filter);
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                key.consume();
            }
        });
        kind = choices("kind", "everyKind", k -> Text.of("history.kind." + k.name()), List.of(ChangeKind.values()));
        author = choices("author", "everybody", name -> name, List.of());
        model.list().authors().subscribe(this::showAuthors);
        showAuthors();
        time = choices("time", null, t -> Text.of("history.time." + t.name()), List.of(Time.values()));
        FlowPane line = new FlowPane(kind, author, time);
        line.getStyleClass().add("history-choices");
        getChildren().addAll(words, line);
        model.list().filterProperty().subscribe(this::show);
    }

    /** The size of a letter here, in pixels. */
    ObservableValue<Double> emProperty() {
        return words.fontProperty().map(Font::getSize);
    }

    private <T> ComboBox<Choice<T>> choices(
            String name, @Nullable String all, Function<T, String> words, List<T> values) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId("history-filter-" + name);
        Named.as(box, Text.of("history.filter." + name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public Choice<T> fromString(String text) {
                throw new UnsupportedOperationException("The box cannot be typed into.");
            }
        });
        if (all != null) {
            box.getItems().add(new Choice<>(null, Text.of("history.filter." + all)));
        }
        values.stream().map(v -> new Choice<>(v, words.apply(v))).forEach(box.getItems()::add);
        box.getSelectionModel().selectFirst();
        box.valueProperty().subscribe((_, _) -> filter());
        return box;
    }

    private void showAuthors() {
        showing = true;
        Choice<String> chosen = author.getValue();
        Choice<String> all = author.getItems().getFirst();
        author.getItems().setAll(List.of(all));
        model.list().authors().forEach(name -> author.getItems().add(new Choice<>(name, name)));
        author.setValue(author.getItems().contains(chosen) ? chosen : all);
        showing = false;
    }

    private void filter() {
        typing.cancel();
        if (!showing) {
            showing = true;
            Time back = time.getValue() == null ? null : time.getValue().value();
            model.list()
                    .filterProperty()
                    .set(new HistoryFilter(
                            HistoryFilter.words(words.getText()),
                            value(kind),
                            value(author),
                            back == null ? null : back.since()));
            showing = false;
        }
    }

    private static <T> @Nullable T value(ComboBox<Choice<T>> box) {
        return box.getValue() == null ? null : box.getValue().value();
    }

    /** Somebody else set the filter. */
    private void show(HistoryFilter filter) {
        if (showing) {
            return;
        }
        showing = true;
        words.setText(String.join(" ", filter.words()));
        choose(kind, filter.kind());
        choose(author, filter.author());
        if (filter.since() == null) {
            time.getSelectionModel().selectFirst();
        }
        showing = false;
    }

    private static <T> void choose(ComboBox<Choice<T>> box, @Nullable T value) {
        box.getItems().stream()
                .filter(choice -> Objects.equals(choice.value(), value))
                .findFirst()
                .ifPresent(box::setValue);
    }
}
