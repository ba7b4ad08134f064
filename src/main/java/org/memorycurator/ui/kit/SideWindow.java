package org.memorycurator.ui.kit;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window beside the work, which goes on: it can stay open, closes with Esc, is brought to the front when it is asked for again, and then
 * is where it was. FX thread.
 */
public final class SideWindow {
    private final ObservableValue<String> title;
    private final Supplier<? extends Parent> content;
    private Runnable closed = () -> {};
    private @Nullable Stage stage;

    /** Not open yet; {@code content} is asked each time it is opened, and may answer the same again. */
    public SideWindow(String title, Supplier<? extends Parent> content) {
        this(new ReadOnlyStringWrapper(title), content);
    }

    /** The same with a title that may change. */
    public SideWindow(ObservableValue<String> title, Supplier<? extends Parent> content) {
        this.title = title;
        this.content = content;
    }

    /** Called whenever it was closed, by the user or by {@link #close}. */
    public void onClosed(Runnable listener) {
        closed = listener;
    }

    /** Closes it; does nothing when it is not open. */
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /** Opens it over this window, at first as large as its content wants to be, and never larger than this window. */
    public void show(Window owner) {
        Stage open = stage;
        if (open == null) {
            open = made(owner, content.get());
            stage = open;
            open.show();
        } else if (open.isShowing()) {
            open.toFront();
            open.requestFocus();
        } else {
            Parent root = content.get();
            if (open.getScene().getRoot() != root) {
                open.getScene().setRoot(root);
            }
            open.show();
        }
    }

    private Stage made(Window owner, Parent root) {
        Stage made = new Stage();
        made.initOwner(owner);
        made.initModality(Modality.NONE);
        made.titleProperty().bind(title);
        made.setOnHidden(_ -> closed.run());
        Scene scene = new Scene(root);
        Theme.style(scene);
        // before the controls see it: a list takes every Esc for itself, whether there is something to cancel or not
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && noPopupOver(made)) {
                made.close();
                e.consume();
            }
        });
        made.setScene(scene);
        made.setOnShown(_ -> fit(made, owner));
        return made;
    }

    private static boolean noPopupOver(Stage stage) {
        return Window.getWindows().stream()
                .noneMatch(w -> w instanceof PopupWindow popup && popup.isShowing() && popup.getOwnerWindow() == stage);
    }

    /** Makes a window that was just opened no larger than this window, and puts all of it on the screen. */
    public static void fit(Stage shown, Window owner) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        shown.setWidth(Math.min(shown.getWidth(), Math.min(owner.getWidth(), screen.getWidth())));
        shown.setHeight(Math.min(shown.getHeight(), Math.min(owner.getHeight(), screen.getHeight())));
        shown.setX(Math.max(screen.getMinX(), Math.min(shown.getX(), screen.getMaxX() - shown.getWidth())));
        shown.setY(Math.max(screen.getMinY(), Math.min(shown.getY(), screen.getMaxY() - shown.getHeight())));
    }
}
