package org.memorycurator.ui.details;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;
import org.memorycurator.ui.kit.When;

/** Until when agents see a memory, whose it is, its ids, and when it came and was changed. FX thread. */
final class IdsPart extends VBox {
    private final DetailsModel model;
    private final GridPane grid = new GridPane();
    private final SlotEditor expires;
    private final Button clear;
    private final HBox expiring;
    private @Nullable Memory shown;

    IdsPart(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        grid.getStyleClass().add("key-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        TextField date = new TextField();
        date.setId("details-expires");
        date.getStyleClass().add("key-value");
        Prompt.in(date, Text.of("details.expires.prompt"));
        Named.as(date, Text.of("details.expires"));
        expires = new SlotEditor(model.one(), OneModel.EXPIRES, date);
        HBox.setHgrow(expires, Priority.ALWAYS);
        clear = Parts.iconButton("details-expires-clear", Icon.CLEAR, Text.of("details.expires.clear"), this::clear);
        expiring = new HBox(expires, clear);
        expiring.getStyleClass().add("key-line");
        getChildren().addAll(Parts.title(Text.of("details.about")), grid);
    }

    void refresh() {
        expires.refresh();
        boolean locked = model.one().obstacle().isPresent();
        expires.control().setEditable(!locked);
        Parts.shown(clear, !locked && !model.one().typed(OneModel.EXPIRES).isEmpty());
        Memory memory = model.one().memoryProperty().get();
        if (memory != null && !memory.equals(shown)) {
            boolean other = shown == null || shown.number() != memory.number();
            shown = memory;
            fill(memory, other);
        }
    }

    private void clear() {
        model.one().type(OneModel.EXPIRES, "");
        model.one().save(OneModel.EXPIRES);
    }

    /** The date field stays where it is, with the focus in it. */
    private void fill(Memory memory, boolean other) {
        if (other || grid.getChildren().isEmpty()) {
            grid.getChildren().clear();
            grid.addRow(0, Parts.styled(new Label(Text.of("details.expires")), "key-name"), expiring);
        } else {
            grid.getChildren().removeIf(node -> {
                Integer row = GridPane.getRowIndex(node);
                return row != null && row > 0;
            });
        }
        Owner owner = memory.identity().owner();
        id("details.user", owner.userId());
        id("details.agent", owner.agentId());
        id("details.app", owner.appId());
        id("details.run", owner.runId());
        id("details.id", memory.id());
        moment("details.created", memory.identity().createdAt());
        moment("details.updated", memory.content().updatedAt());
        row("details.version", new Label(Text.number(memory.version())));
    }

    private void id(String textKey, @Nullable String id) {
        if (id == null) {
            return;
        }
        Label label = Parts.styled(new Label(id), "mono");
        label.setTooltip(new Tooltip(id));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        String words = Text.of("details.copy", Text.of(textKey), id);
        HBox line = new HBox(
                label, Parts.iconButton(textKey.replace('.', '-') + "-copy", Icon.COPY, words, () -> model.copy(id)));
        line.getStyleClass().add("key-line");
        row(textKey, line);
    }

    private void moment(String textKey, @Nullable Timestamp moment) {
        if (moment == null) {
            row(textKey, Parts.styled(new Label(Text.of("details.never")), "faint"));
            return;
        }
        Label label = new Label();
        Ago.tell(label, moment.instant(), when -> when);
        label.setTooltip(new Tooltip(Text.of("details.moment", When.exact(moment.instant()), moment.text())));
        row(textKey, label);
    }

    private void row(String textKey, Node value) {
        grid.addRow(grid.getRowCount(), Parts.styled(new Label(Text.of(textKey)), "key-name"), value);
    }
}
