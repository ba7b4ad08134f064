package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters.Method;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;
import org.memorycurator.ui.kit.Proposed;

/** The values of a field, to be ticked and made one: all of them, or clusters of those that may mean the same. FX thread. */
final class ValuesView {
    private final ValuesModel model;
    private final VBox root = new VBox();
    private final ListView<ValueRow> list = new ListView<>();
    private final Set<ValueCell> cells = new LinkedHashSet<>();

    ValuesView(ValuesModel model) {
        this.model = model;
        list.setId("values-list");
        list.setItems(model.rows());
        list.setAccessibleText(Text.of("find.values.title", FacetSection.name(model.field())));
        list.setCellFactory(_ -> {
            ValueCell cell = new ValueCell(this);
            cells.add(cell);
            return cell;
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label none = new Label();
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        none.textProperty().bind(model.toldProperty());
        list.setPlaceholder(none);
        Label told = line("values-told", "quiet");
        told.textProperty().bind(model.toldProperty());
        Label typed = line("values-typed", "save-taken");
        typed.setText(Text.of("find.values.typed"));
        shownWhile(model.typedProperty(), typed);
        root.getStyleClass().add("values-window");
        root.getChildren().addAll(kinds(), search(), methods(), told, list, becomes(), typed, buttons());
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(model::watch);
    }

    Parent node() {
        return root;
    }

    ValuesModel model() {
        return model;
    }

    /** A value as the user reads it. */
    String words(String value) {
        return FacetLine.words(new Pick(model.field(), value));
    }

    /** Shows the ticks as they are now; the row at hand is the one that was ticked. */
    void ticked(int index) {
        list.getSelectionModel().select(index);
        cells.forEach(ValueCell::again);
    }

    /** Moves the focus out of the field of a cluster. */
    void backToList(int index) {
        list.requestFocus();
        list.getSelectionModel().select(index);
        list.getFocusModel().focus(index);
    }

    private Node kinds() {
        ToggleButton all = kind("values-all", "find.values.showAll");
        ToggleButton similar = kind("values-similar", "find.values.showSimilar");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(all, similar);
        model.similarProperty().subscribe(on -> group.selectToggle(on ? similar : all));
        group.selectedToggleProperty().subscribe((_, now) -> {
            if (now == null) {
                group.selectToggle(model.similarProperty().get() ? similar : all);
            } else {
                model.similarProperty().set(now == similar);
            }
        });
        HBox line = new HBox(all, similar);
        line.getStyleClass().add("timeline-fields");
        return line;
    }

    private static ToggleButton kind(String id, String key) {
        ToggleButton kind = new ToggleButton(Text.of(key));
        kind.setId(id);
        kind.getStyleClass().add("timeline-field");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        return kind;
    }

    private Node search() {
        TextField part = TextFields.createClearableTextField();
        part.setId("values-search");
        Prompt.in(part, Text.of("find.facets.search"));
        Named.as(part, Text.of("find.facets.searchIn", FacetSection.name(model.field())));
        part.textProperty().bindBidirectional(model.partProperty());
        part.managedProperty().bind(part.visibleProperty());
        part.visibleProperty().bind(model.similarProperty().not());
        return part;
    }

    private Node methods() {
        ComboBox<Optional<Method>> by = new ComboBox<>();
        by.setId("values-method");
        Named.as(by, Text.of("find.values.method"));
        List<Optional<Method>> all = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Method.values()).map(Optional::of).forEach(all::add);
        by.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<Method> method) {
                return method == null
                        ? ""
                        : method.map(m -> Text.of("find.values.method." + m)).orElse(Text.of("find.values.anyMethod"));
            }

            @Override
            public Optional<Method> fromString(String text) {
                throw new UnsupportedOperationException("The box cannot be typed into.");
            }
        });
        by.getItems().setAll(all);
        by.setValue(Optional.empty());
        by.valueProperty().subscribe((_, now) -> model.methodProperty().set(now.orElse(null)));
        Button tick = new Button(Text.of("find.values.tickAll"));
        tick.setId("values-tick-all");
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(_ -> {
            model.tickAll(model.changesProperty().get() == 0);
            cells.forEach(ValueCell::again);
        });
        FlowPane line = new FlowPane(by, tick);
        line.getStyleClass().add("chips");
        shownWhile(model.similarProperty(), line);
        return line;
    }

    private Node becomes() {
        Label words = new Label(Text.of("find.values.becomes"));
        words.setMinWidth(Region.USE_PREF_SIZE);
        TextField wanted = new TextField();
        wanted.setId("values-wanted");
        words.setLabelFor(wanted);
        Proposed.in(wanted);
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        HBox.setHgrow(wanted, Priority.ALWAYS);
        HBox line = new HBox(words, wanted);
        line.getStyleClass().add("values-line");
        shownWhile(model.similarProperty().not(), line);
        return line;
    }

    private Node buttons() {
        Button plan = new Button();
        plan.setId("values-plan");
        plan.getStyleClass().add("accent");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        model.changesProperty().subscribe(count -> {
            plan.setText(Text.of("find.values.planValues", count.intValue()));
            plan.setDisable(count.intValue() == 0);
        });
        plan.setOnAction(_ -> {
            if (model.plan()) {
                root.getScene().getWindow().hide();
            }
        });
        HBox line = new HBox(plan);
        line.getStyleClass().add("save-buttons");
        return line;
    }

    private static Label line(String id, String style) {
        Label line = new Label();
        line.setId(id);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static void shownWhile(ObservableBooleanValue shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /** Space ticks the row at hand, Right and Left show and hide a cluster’s values, F2 and Enter go into its field. */
    private void pressed(KeyEvent key) {
        if (key.getTarget() instanceof TextField) {
            return;
        }
        Optional<ValueCell> at = cells.stream()
                .filter(cell -> !cell.isEmpty()
                        && cell.getIndex() == list.getFocusModel().getFocusedIndex())
                .findFirst();
        boolean taken =
                switch (key.getCode()) {
                    case SPACE -> {
                        at.ifPresent(ValueCell::toggle);
                        yield true;
                    }
                    case F2, ENTER -> {
                        at.ifPresent(ValueCell::enter);
                        yield true;
                    }
                    case RIGHT, LEFT -> {
                        if (list.getFocusModel().getFocusedItem() instanceof ValueRow.Head(ClusterDraft draft)) {
                            model.open(draft, key.getCode() == KeyCode.RIGHT);
                            cells.forEach(ValueCell::again);
                        }
                        yield true;
                    }
                    default -> false;
                };
        if (taken) {
            key.consume();
        }
    }
}
