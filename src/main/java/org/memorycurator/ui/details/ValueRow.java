package org.memorycurator.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.CutText;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;

/** A key of the metadata: its name, its value in an editor that fits the type, the type, a way to remove it. FX thread. */
final class ValueRow extends VBox {
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    /** Longer values get lines of their own. */
    private static final int SHORT = 28;

    private static final double LINES = 10;
    /** In a narrower row, in em, a value has a line of its own. */
    private static final double NARROW = 19;
    /** What a field needs around its words, in em. */
    private static final double EDGES = 0.9;

    private final OneModel model;
    private final String key;
    private final Slot slot;
    private final Label name;
    private final HBox line;
    private final ChoiceBox<ValueType> type = typeBox();
    private final Button remove;
    private @Nullable SlotEditor editor;
    private @Nullable ChoiceBox<String> flag;
    private @Nullable Node value;
    private boolean lines;
    private boolean narrow;
    private boolean refreshing;

    ValueRow(OneModel model, String key) {
        this.model = model;
        this.key = key;
        this.slot = new Slot.Key(key);
        getStyleClass().add("key-row");
        setId("details-row-" + key);
        name = Parts.styled(new Label(key), "key-name");
        name.setTooltip(new Tooltip(key));
        remove = Parts.iconButton(
                "details-remove-" + key, Icon.CLOSE, Text.of("details.removeKey", key), () -> model.removeKey(key));
        line = new HBox();
        line.getStyleClass().add("key-line");
        type.setId("details-type-" + key);
        Named.as(type, Text.of("details.typeOf", key));
        type.valueProperty().subscribe(chosen -> {
            if (!refreshing && chosen != null) {
                model.retype(key, chosen);
            }
        });
        widthProperty().subscribe((_, _) -> room());
        refresh();
    }

    /** Gives a value that would be cut off beside its name a line of its own; one that is being typed stays where it is. */
    private void room() {
        double em = name.getFont().getSize();
        boolean typing = editor != null && editor.control().isFocused();
        boolean now = getWidth() < NARROW * em
                || editor != null
                        && !lines
                        && CutText.width(
                                        editor.control().getText(),
                                        editor.control().getFont())
                                > beside() - EDGES * em;
        if (getWidth() > 0 && now != narrow && !typing) {
            narrow = now;
            place();
        }
    }

    /** How wide a value may be beside its name. */
    private double beside() {
        return getWidth()
                - name.minWidth(-1)
                - type.prefWidth(-1)
                - (remove.isManaged() ? remove.prefWidth(-1) : 0)
                - 3 * line.getSpacing();
    }

    /** A box of all types. */
    static ChoiceBox<ValueType> typeBox() {
        ChoiceBox<ValueType> box = new ChoiceBox<>();
        box.getItems().setAll(ValueType.values());
        box.getStyleClass().add("key-type");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ValueType value) {
                return value == null ? "" : value.words();
            }

            @Override
            public ValueType fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        return box;
    }

    /** Shows what the model says now. */
    void refresh() {
        refreshing = true;
        ValueType now = model.type(slot);
        type.setValue(now);
        fit(now);
        if (editor != null) {
            editor.refresh();
        }
        if (flag != null) {
            String typed = model.typed(slot);
            flag.setValue(flag.getItems().contains(typed) ? typed : null);
            Draft draft = model.draft(slot);
            flag.pseudoClassStateChanged(INVALID, draft != null && draft.note() != null);
        }
        boolean locked = model.obstacle().isPresent();
        type.setDisable(locked);
        Parts.shown(remove, !locked);
        if (editor != null) {
            editor.control().setEditable(!locked);
        }
        if (flag != null) {
            flag.setDisable(locked);
        }
        refreshing = false;
        room();
    }

    private void fit(ValueType now) {
        if (now == ValueType.BOOLEAN) {
            if (flag == null) {
                flag = flag();
                put(flag, false);
                editor = null;
            }
            return;
        }
        String typed = model.typed(slot);
        boolean tall =
                now == ValueType.JSON || typed.length() > SHORT || typed.indexOf('\n') >= 0 || typed.indexOf('\t') >= 0;
        SlotEditor before = editor;
        // an editor with the focus is not exchanged under the hand, unless it would lose line ends
        boolean fits = before != null
                && (before.control() instanceof TextArea
                        || !tall
                        || before.control().isFocused());
        if (!fits) {
            TextInputControl control = tall ? new GrowingArea(GrowingArea.Edges.PLAIN, 1, LINES) : new TextField();
            control.getStyleClass().add("key-value");
            control.setId("details-value-" + key);
            control.setPrefWidth(
                    0); // the names are as wide as they are to be, so that all values begin below each other
            Named.as(control, Text.of("details.valueOf", key));
            editor = new SlotEditor(model, slot, control);
            put(editor, tall);
            flag = null;
        }
    }

    private void put(Node node, boolean below) {
        value = node;
        lines = below;
        place();
    }

    private void place() {
        Node node = value;
        if (node == null) {
            return;
        }
        boolean below = lines || narrow;
        name.pseudoClassStateChanged(ALONE, below);
        Region gap = new Region();
        Node beside = below ? gap : node;
        HBox.setHgrow(beside, Priority.ALWAYS);
        line.getChildren().setAll(name, beside, type, remove);
        getChildren().setAll(line);
        if (below) {
            getChildren().add(node);
        }
        if (node instanceof SlotEditor typed) {
            getChildren().add(typed.takeNotes());
        }
    }

    private ChoiceBox<String> flag() {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll("true", "false");
        box.setId("details-value-" + key);
        box.getStyleClass().add("key-value");
        box.setPrefWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        Named.as(box, Text.of("details.valueOf", key));
        box.valueProperty().subscribe(chosen -> {
            if (!refreshing && chosen != null) {
                model.type(slot, chosen);
                model.save(slot);
            }
        });
        return box;
    }
}
