package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;

/** All kinds of steps under their headings, with what each is good for, to be found by a few words. FX thread. */
final class StepChooser {
    private static final double WIDTH = 32;
    private static final int PAGE = 6;

    /** A heading, or a kind below it. */
    private record Line(StepKind.Group group, @Nullable StepKind kind) {}

    private final Consumer<StepKind> chosen;
    private final TextField words = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final VBox box = new VBox(words, list);
    private final Popover popup = Popover.asking(box, HPos.LEFT);
    private List<StepKind> offered = List.of();

    StepChooser(Consumer<StepKind> chosen) {
        this.chosen = chosen;
        words.setId("batch-add-words");
        words.setPromptText(Text.of("batch.add.prompt"));
        Named.as(words, Text.of("batch.add.prompt"));
        words.textProperty().subscribe((_, typed) -> find(typed));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("batch-add-list");
        list.setAccessibleText(Text.of("batch.add.list"));
        list.setFocusTraversable(false); // the arrows reach it from the field
        list.setPlaceholder(new Label(Text.of("batch.add.nothing")));
        list.setCellFactory(_ -> new KindCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getStyleClass().addAll("completion", "step-chooser");
    }

    /** Opens above or below a control, where there is more room, or closes when it is open. */
    void open(Region anchor, List<StepKind> kinds) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        offered = kinds;
        box.setPrefWidth(Math.max(anchor.getWidth(), words.getFont().getSize() * WIDTH));
        if (popup.show(anchor)) {
            words.clear();
            find(""); // only now: a list that is not on the screen finds no colours for its cells
            words.requestFocus();
        }
    }

    private void find(String typed) {
        List<Line> lines = new ArrayList<>();
        for (StepKind.Group group : StepKind.Group.values()) {
            List<StepKind> kinds = offered.stream()
                    .filter(kind -> kind.group() == group && kind.fit(typed) != StepKind.Fit.NONE)
                    .toList();
            if (!kinds.isEmpty()) {
                lines.add(new Line(group, null));
                kinds.forEach(kind -> lines.add(new Line(group, kind)));
            }
        }
        list.getItems().setAll(lines);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        StepKind.best(offered, typed).ifPresent(kind -> {
            Line best = new Line(kind.group(), kind);
            list.getSelectionModel().select(best);
            list.scrollTo(Math.max(0, lines.indexOf(best) - PAGE / 2));
        });
    }

    /** The focus stays in the field: what is marked in the list is told with it. */
    private void tell(@Nullable Line marked) {
        StepKind kind = marked == null ? null : marked.kind();
        words.setAccessibleHelp(kind == null ? null : kind.words() + ". " + kind.explanation());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> step(1, key);
            case UP -> step(-1, key);
            case PAGE_DOWN -> step(PAGE, key);
            case PAGE_UP -> step(-PAGE, key);
            case ENTER -> {
                take(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
            case TAB -> key.consume();
            default -> {
                // typed into the field
            }
        }
    }

    private void step(int by, KeyEvent key) {
        List<Line> lines = list.getItems();
        key.consume();
        if (lines.isEmpty()) {
            return; // nothing fits what was typed
        }
        int at = list.getSelectionModel().getSelectedIndex();
        int next = Math.clamp((long) at + by, 0, lines.size() - 1);
        int way = by < 0 ? -1 : 1;
        while (next > 0 && next < lines.size() - 1 && lines.get(next).kind() == null) {
            next += way;
        }
        if (lines.get(next).kind() != null) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
        }
    }

    private void take(@Nullable Line line) {
        StepKind kind = line == null ? null : line.kind();
        if (kind != null) {
            popup.hide();
            chosen.accept(kind);
        }
    }

    /** A heading, or a kind with its picture, name and use. */
    private final class KindCell extends ListCell<Line> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        private final Label name = new Label();
        private final Label use = new Label();
        private final HBox picture = new HBox();
        private final HBox row;

        KindCell() {
            use.getStyleClass().add("quiet");
            VBox told = new VBox(name, use);
            HBox.setHgrow(told, Priority.ALWAYS);
            row = new HBox(picture, told);
            row.getStyleClass().add("step-kind");
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            StepKind kind = line == null || empty ? null : line.kind();
            pseudoClassStateChanged(HEADING, line != null && !empty && kind == null);
            setText(line == null || empty || kind != null ? null : line.group().words());
            setGraphic(kind == null ? null : row);
            setAccessibleText(kind == null ? getText() : kind.words() + ". " + kind.explanation());
            if (kind != null) {
                name.setText(kind.words());
                use.setText(kind.explanation());
                picture.getChildren().setAll(kind.icon().node());
            }
        }
    }
}
