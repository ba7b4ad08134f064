package org.memorycurator.ui.details;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;

/** The small nodes that the parts of the details are made of. FX thread. */
final class Parts {
    private Parts() {}

    static Label title(String text) {
        return styled(new Label(text), "section-title");
    }

    static Label wrapped(String text, String style) {
        Label label = styled(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    /** Puts these below each other into a pane that scrolls when they are higher. */
    static void fill(ScrollPane pane, Node... parts) {
        VBox body = new VBox(parts);
        body.getStyleClass().add("dock-body");
        body.setMinWidth(0);
        pane.getStyleClass().add("edge-to-edge");
        pane.setContent(body);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
    }

    /** A flat button that shows a picture only. */
    static Button iconButton(String id, Icon icon, String words, Runnable run) {
        Button button = new IconButton(icon, words);
        button.setId(id);
        button.setOnAction(_ -> run.run());
        return button;
    }

    static Hyperlink link(String words, Runnable run) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            run.run();
        });
        return link;
    }

    /** Shows it, or takes it out of the layout. */
    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
