package org.memorycurator.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** The metadata as a typed list of keys and values, with a line to add a key. FX thread. */
final class MetadataPart extends VBox {
    private final OneModel model;
    private final Map<String, ValueRow> rows = new LinkedHashMap<>();
    private final VBox list = new VBox();
    private final Label none = new Label(Text.of("details.noMetadata"));
    private final TextField key = new TextField();
    private final TextField value = new TextField();
    private final ChoiceBox<ValueType> type = ValueRow.typeBox();
    private final Label problem = new Label(null, Icon.ERROR.node());
    private final VBox adding;
    private int shown;

    MetadataPart(OneModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        list.getStyleClass().add("key-values");
        none.getStyleClass().add("faint");
        adding = new VBox(addLine(), problem);
        adding.getStyleClass().add("slot");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        getChildren().addAll(Parts.title(Text.of("details.metadata")), list, adding);
        tell(null);
    }

    /** Shows what the model says now; rows that are there already stay, with the focus in them. */
    void refresh() {
        Memory memory = model.memoryProperty().get();
        if (memory == null) {
            return;
        }
        if (memory.number() != shown) {
            shown = memory.number();
            rows.clear();
            forget();
        }
        List<String> keys = model.keys();
        rows.keySet().retainAll(keys);
        List<Node> nodes = new ArrayList<>();
        for (String name : keys) {
            ValueRow row = rows.get(name);
            if (row == null) {
                row = new ValueRow(model, name);
                rows.put(name, row);
            } else {
                row.refresh();
            }
            nodes.add(row);
        }
        if (nodes.isEmpty()) {
            nodes.add(none);
        }
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
        boolean locked = model.obstacle().isPresent();
        Parts.shown(adding, !locked);
    }

    private HBox addLine() {
        field(key, "details-add-key", "details.addKey.name");
        field(value, "details-add-value", "details.addKey.value");
        type.setId("details-add-type");
        type.setValue(ValueType.TEXT);
        Named.as(type, Text.of("details.addKey.type"));
        Button add = Parts.iconButton("details-add", Icon.ADD, Text.of("details.addKey"), this::add);
        HBox line = new HBox(key, value, type, add);
        line.getStyleClass().add("key-line");
        return line;
    }

    private void field(TextField field, String id, String textKey) {
        field.setId(id);
        field.getStyleClass().add("key-value");
        Prompt.in(field, Text.of(textKey));
        Named.as(field, Text.of(textKey));
        field.setOnAction(_ -> add());
        field.textProperty().subscribe(_ -> tell(null));
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private void add() {
        var refusal = model.addKey(key.getText().strip(), type.getValue(), value.getText());
        if (refusal.isPresent()) {
            tell(refusal.get());
        } else {
            forget();
            key.requestFocus();
        }
    }

    private void forget() {
        key.clear();
        value.clear();
        type.setValue(ValueType.TEXT);
    }

    private void tell(@Nullable String why) {
        problem.setText(why);
        Parts.shown(problem, why != null);
    }
}
