package org.memorycurator.ui.details;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.details.OneModel.Standing;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;

/** The whole text of a memory, to be edited in place, with its length and whether it is saved. FX thread. */
final class WordsPart extends VBox {
    private static final double FEWEST = 2;
    private static final double MOST = 18;

    private final OneModel model;
    private final TextArea area = new GrowingArea(GrowingArea.Edges.FRAMED, FEWEST, MOST);
    private final SlotEditor editor;
    private final Label count = Parts.styled(new Label(), "faint");
    private final Label standing = Parts.styled(new Label(), "standing");

    WordsPart(OneModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        area.setId("details-text");
        area.getStyleClass().add("memory-text");
        Named.as(area, Text.of("details.text"));
        editor = new SlotEditor(model, OneModel.WORDS, area);
        count.setMinWidth(0);
        // not on the area: while a tooltip shows, it takes the Esc key for itself
        count.setTooltip(new Tooltip(Text.of("details.text.tip")));
        area.setAccessibleHelp(Text.of("details.text.tip"));
        standing.setId("details-standing");
        standing.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label title = Parts.title(Text.of("details.text"));
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, count, gap, standing);
        head.getStyleClass().add("key-line");
        getChildren().addAll(head, editor);
    }

    void refresh() {
        editor.refresh();
        area.setEditable(model.obstacle().isEmpty());
        String text = area.getText();
        count.setText(Text.of("details.characters", text.codePointCount(0, text.length())));
        Standing now = model.standing();
        standing.setText(Text.of("details.standing." + now.name().toLowerCase(Locale.ROOT)));
        standing.setGraphic(
                switch (now) {
                    case CALM -> null;
                    case TYPING -> Icon.EDIT.node();
                    case SAVING -> Icon.RUNNING.node();
                    case SAVED -> Icon.CHECK.node();
                    case UNSAVED -> Icon.ERROR.node();
                    case LOCKED -> Icon.LOCK.node();
                });
    }

    /** Moves the focus into the text. */
    void enter() {
        area.requestFocus();
    }
}
