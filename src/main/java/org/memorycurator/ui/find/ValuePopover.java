package org.memorycurator.ui.find;

import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.search.Facets;
import org.memorycurator.text.Text;
import org.memorycurator.ui.find.Section.Line;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;

/** Asks beside a facet's line what its value is to become in all memories of the search; real values are offered below. FX thread. */
final class ValuePopover {
    private static final double ROW = 2.154;

    private final ValueEdits edits;
    private final VBox box = new VBox();
    private final Popover popup = Popover.asking(box, HPos.LEFT);
    private final Label title = new Label();
    private final TextField wanted = new TextField();
    private final ListView<Facets.Count> offers = new ListView<>();
    private final Label typed = new Label(Text.of("find.values.typed"));
    private final Button plan = new Button();
    private @Nullable Line line;

    ValuePopover(ValueEdits edits) {
        this.edits = edits;
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        wanted.setId("find-edit-value");
        Named.as(wanted, Text.of("find.values.becomes"));
        wanted.textProperty().subscribe((_, _) -> typing());
        offers.setId("find-edit-offers");
        offers.setAccessibleText(Text.of("find.values.offers"));
        offers.setCellFactory(_ -> new Offer());
        offers.managedProperty().bind(offers.visibleProperty());
        typed.setId("find-edit-typed");
        typed.getStyleClass().add("save-taken");
        typed.setWrapText(true);
        typed.setMinHeight(Region.USE_PREF_SIZE);
        typed.managedProperty().bind(typed.visibleProperty());
        plan.setId("find-edit-plan");
        plan.getStyleClass().add("accent");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        plan.setOnAction(_ -> plan());
        HBox buttons = new HBox(plan);
        buttons.getStyleClass().add("save-buttons");
        box.getChildren().addAll(title, wanted, offers, typed, buttons);
        box.getStyleClass().addAll("completion", "save-popover");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Opens it below this line. */
    void open(Region anchor, Line asked) {
        String value = asked.pick().value();
        if (value == null || !ValueChange.possible(asked.pick())) {
            return;
        }
        line = asked;
        title.setText(Text.of(
                "find.values.edit",
                FacetLine.words(asked.pick()),
                FacetSection.name(asked.pick().field())));
        plan.setText(Text.of("find.values.planMemories", asked.count()));
        popup.hide(); // it may be open at another line
        show(List.of());
        wanted.setText(value);
        typing();
        if (popup.show(anchor)) {
            wanted.requestFocus();
            wanted.selectAll();
        }
    }

    private void typing() {
        Line asked = line;
        String old = asked == null ? null : asked.pick().value();
        if (asked == null || old == null) {
            return;
        }
        Field field = asked.pick().field();
        String now = wanted.getText();
        typed.setVisible(ValueChange.mayBeTyped(field, old) && !ValueChange.staysTyped(old, now));
        plan.setDisable(now.isBlank() || now.equals(old));
        edits.offer(
                field,
                now.equals(old) ? "" : now,
                found -> show(found.stream()
                        .filter(count -> Facets.whole(count.value()))
                        .filter(count -> !count.value().equals(old))
                        .filter(count -> !count.value().equals(wanted.getText()))
                        .toList()));
    }

    private void show(List<Facets.Count> found) {
        offers.getItems().setAll(found);
        offers.setVisible(!found.isEmpty());
        double em = wanted.getFont().getSize();
        offers.setFixedCellSize(em * ROW);
        offers.setPrefHeight(em * ROW * found.size() + 2);
        offers.setMinHeight(Region.USE_PREF_SIZE);
        popup.fit();
    }

    private void pressed(KeyEvent key) {
        boolean inList = offers.isFocused();
        switch (key.getCode()) {
            case ENTER -> {
                if (inList) {
                    take(offers.getSelectionModel().getSelectedItem());
                    key.consume();
                } else if (wanted.isFocused()) {
                    plan();
                    key.consume();
                }
            }
            case DOWN -> {
                if (wanted.isFocused() && offers.isVisible()) {
                    offers.requestFocus();
                    offers.getSelectionModel().selectFirst();
                    key.consume();
                }
            }
            case UP -> {
                if (inList && offers.getSelectionModel().getSelectedIndex() <= 0) {
                    wanted.requestFocus();
                    key.consume();
                }
            }
            default -> {}
        }
    }

    private void take(Facets.@Nullable Count offered) {
        if (offered != null) {
            wanted.setText(offered.value());
            wanted.requestFocus();
            wanted.end();
        }
    }

    private void plan() {
        Line asked = line;
        String old = asked == null ? null : asked.pick().value();
        if (asked != null && old != null && !plan.isDisabled()) {
            popup.hide();
            edits.prepare(new ValueChange(asked.pick().field(), Map.of(old, wanted.getText())));
        }
    }

    /** A value that the field has, with how many memories have it. */
    private final class Offer extends ListCell<Facets.Count> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox box = new HBox(name, count);

        Offer() {
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("facet-count");
            count.setMinWidth(USE_PREF_SIZE);
            box.getStyleClass().add("completion-line");
            setPrefWidth(0);
            setOnMouseClicked(_ -> take(getItem()));
        }

        @Override
        protected void updateItem(Facets.@Nullable Count item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(FacetLine.visible(item.value()));
            count.setText(Text.number(item.count()));
            setGraphic(box);
            setAccessibleText(Text.of("find.facets.line.none", name.getText(), count.getText()));
        }
    }
}
