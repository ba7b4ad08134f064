package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;

/**
 * Shows short messages at the bottom of a pane, newest lowest, three at most. They go by themselves, except those under the mouse;
 * errors only after something worked since. FX thread.
 */
public final class Toasts implements Messages {
    private static final int MOST = 3;
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(12);

    private final Background background;
    private final VBox box = new VBox();

    /** Puts the place for messages over everything in {@code pane}; clicks beside a message go through. */
    public Toasts(StackPane pane, Background background) {
        this.background = background;
        box.setId("toasts");
        box.getStyleClass().add("toasts");
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setPickOnBounds(false);
        box.setFillWidth(false);
        pane.getChildren().add(box);
    }

    /** A message in view. */
    private static final class Shown extends HBox {
        /** Whether it may go as soon as it was there for its time. */
        private boolean passing;
        /** Whether it was there for its time. */
        private boolean read;
    }

    @Override
    public void show(Toast toast) {
        Shown node = node(toast);
        // An older message about what is done no longer holds: its Undo would take back something else than it seems.
        box.getChildren().removeIf(old -> !old.getStyleClass().contains(style(Toast.Kind.ERROR)));
        box.getChildren().add(node);
        while (box.getChildren().size() > MOST) {
            box.getChildren().removeFirst();
        }
        node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        node.passing = toast.kind() != Toast.Kind.ERROR;
        hideLater(node, node.passing && toast.buttonText() == null ? SHORT : LONG);
    }

    /** Something worked: errors from before are no news any more, and go once there was time to read them. */
    public void worked() {
        for (Node old : List.copyOf(box.getChildren())) {
            if (old instanceof Shown node) {
                node.passing = true;
                hide(node);
            }
        }
    }

    private void hideLater(Shown node, Duration pause) {
        background.later(pause, () -> {
            node.read = true;
            hide(node);
        });
    }

    private void hide(Shown node) {
        if (!node.passing || !node.read) {
            return;
        }
        if (node.isHover()) {
            hideLater(node, SHORT);
        } else {
            box.getChildren().remove(node);
        }
    }

    private Shown node(Toast toast) {
        Label text = new Label(toast.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        Shown node = new Shown();
        node.getChildren().addAll(icon(toast.kind()).node(), text);
        node.getStyleClass().addAll("toast", style(toast.kind()));
        node.setAlignment(Pos.CENTER_LEFT);
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(toast.text());
        if (toast.buttonText() != null) {
            Button button = new Button(toast.buttonText());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("toast-button");
            button.setOnAction(_ -> {
                box.getChildren().remove(node);
                toast.button().run();
            });
            node.getChildren().add(button);
        }
        Button close = new IconButton(Icon.CLOSE, Text.of("kit.toast.close"));
        close.setOnAction(_ -> box.getChildren().remove(node));
        node.getChildren().add(close);
        return node;
    }

    private static String style(Toast.Kind kind) {
        return "toast-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static Icon icon(Toast.Kind kind) {
        return switch (kind) {
            case INFO -> Icon.INFO;
            case SUCCESS -> Icon.OK;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }
}
