package org.memorycurator.ui.find;

import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Proposed;
import org.memorycurator.ui.kit.Tip;

/** A value with its tick, or the head of a cluster with the field for what its values become. FX thread. */
final class ValueCell extends ListCell<ValueRow> {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final int SAMPLE = 12;

    private final ValuesView view;
    private final CheckBox tick = new CheckBox();
    private final Label count = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox value = new HBox();
    private final Button fold = new Button();
    private final CheckBox all = new CheckBox();
    private final TextField wanted = new TextField();
    private final Label counts = new Label();
    private final Label words = new Label();
    private final VBox head = new VBox();
    private boolean showing;

    ValueCell(ValuesView view) {
        this.view = view;
        setPrefWidth(0);
        tick.setFocusTraversable(false);
        tick.setMnemonicParsing(false);
        tick.setMaxWidth(Double.MAX_VALUE);
        tick.setMinWidth(0);
        tick.setOnAction(_ -> toggle());
        HBox.setHgrow(tick, Priority.ALWAYS);
        count.getStyleClass().add("facet-count");
        count.setMinWidth(USE_PREF_SIZE);
        value.getChildren().addAll(tick, count);
        value.getStyleClass().add("values-line");
        buildHead();
    }

    private void buildHead() {
        fold.getStyleClass().addAll("flat", "button-icon");
        fold.setFocusTraversable(false);
        fold.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        fold.setOnAction(_ -> fold());
        fold.setTooltip(new Tip(fold.accessibleTextProperty()));
        all.setFocusTraversable(false);
        all.setMinWidth(USE_PREF_SIZE);
        all.setTooltip(new Tooltip(Text.of("find.values.tickAll")));
        all.setOnAction(_ -> toggle());
        wanted.setMinWidth(0);
        Named.as(wanted, Text.of("find.values.becomes"));
        Proposed.in(wanted);
        HBox.setHgrow(wanted, Priority.ALWAYS);
        wanted.textProperty().subscribe((_, now) -> typed(now));
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        counts.setMinWidth(USE_PREF_SIZE);
        counts.getStyleClass().add("facet-count");
        words.getStyleClass().add("quiet");
        words.setMinWidth(0);
        HBox line = new HBox(fold, all, wanted, counts);
        line.getStyleClass().add("values-line");
        head.getStyleClass().add("values-head");
        head.getChildren().addAll(line, words);
    }

    /** Ticks or unticks what it shows. */
    void toggle() {
        switch (getItem()) {
            case ValueRow.Single(Counted single) ->
                view.model().tick(single, !view.model().isTicked(single));
            case ValueRow.Member(ClusterDraft draft, Counted member) -> {
                draft.tick(member.value(), !draft.isTicked(member.value()));
                view.model().clusterChanged();
            }
            case ValueRow.Head(ClusterDraft draft) -> {
                draft.tickAll(!draft.allTicked());
                view.model().clusterChanged();
            }
            case null -> {}
        }
        view.ticked(getIndex());
    }

    /** Moves the focus into the field of a cluster. */
    void enter() {
        if (getItem() instanceof ValueRow.Head) {
            wanted.requestFocus();
            wanted.selectAll();
        }
    }

    /** Shows once more what it shows, with other ticks. */
    void again() {
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(MEMBER, row instanceof ValueRow.Member);
        showing = true;
        Node shown = empty || row == null
                ? null
                : switch (row) {
                    case ValueRow.Single(Counted single) ->
                        value(single, view.model().isTicked(single));
                    case ValueRow.Member(ClusterDraft draft, Counted member) ->
                        value(member, draft.isTicked(member.value()));
                    case ValueRow.Head(ClusterDraft draft) -> head(draft);
                };
        showing = false;
        setGraphic(shown);
        setText(null);
        if (shown == null) {
            setAccessibleText(null);
        }
    }

    private Node value(Counted counted, boolean ticked) {
        String name = view.words(counted.value());
        tick.setText(name);
        tick.setSelected(ticked);
        tip.setText(name);
        tick.setTooltip(tip);
        count.setText(Text.number(counted.count()));
        setAccessibleText(Text.of(ticked ? "find.values.ticked" : "find.values.notTicked", name, counted.count()));
        return value;
    }

    private Node head(ClusterDraft draft) {
        int values = draft.values().size();
        String method = Text.of("find.values.method." + draft.cluster().method());
        String some = draft.values().stream()
                .limit(SAMPLE)
                .map(v -> view.words(v.value()))
                .collect(Collectors.joining(" · "));
        fold.setGraphic((draft.open() ? Icon.EXPAND : Icon.COLLAPSE).node());
        fold.setAccessibleText(Text.of("find.values.fold", draft.cluster().proposal()));
        all.setSelected(draft.allTicked());
        all.setIndeterminate(draft.ticked() > 0 && !draft.allTicked());
        all.setAccessibleText(Text.of("find.values.tickCluster", values, draft.wanted()));
        if (!wanted.getText().equals(draft.wanted())) {
            wanted.setText(draft.wanted());
        }
        wanted.setAccessibleHelp(Text.of("find.values.becomes"));
        counts.setText(Text.of("find.values.counts", values, draft.cluster().count()));
        words.setText(Text.of("find.values.cluster", method, some));
        setAccessibleText(Text.of("find.values.head", method, values, draft.ticked(), draft.wanted()));
        return head;
    }

    private void typed(String now) {
        if (!showing && getItem() instanceof ValueRow.Head(ClusterDraft draft)) {
            draft.wanted(now);
            view.model().clusterChanged();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            view.backToList(getIndex());
            key.consume();
        }
    }

    private void fold() {
        if (getItem() instanceof ValueRow.Head(ClusterDraft draft)) {
            view.model().open(draft, !draft.open());
            view.ticked(getIndex());
        }
    }
}
