package org.memorycurator.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Something small at a control: below it, or above it where there is more room; it goes with a click elsewhere. It looks as
 * the window of its control does. FX thread.
 */
public final class Popover {
    private static final double GAP = 4;

    private final Popup popup = new Popup();
    private final Region content;
    private final HPos edge;
    private Subscription following = Subscription.EMPTY;

    private Popover(Region content, HPos edge) {
        this.content = content;
        this.edge = edge;
        popup.getContent().add(content);
        // the shadow around it takes no part in where it is placed
        popup.setAnchorLocation(
                edge == HPos.RIGHT ? AnchorLocation.CONTENT_TOP_RIGHT : AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.showingProperty().subscribe(showing -> {
            if (!showing) {
                following.unsubscribe();
                following = Subscription.EMPTY;
            }
        });
    }

    /** What is filled in or chosen from, and takes the keys; Esc closes it. It is flush with this edge of its control. */
    public static Popover asking(Region content, HPos edge) {
        Popover made = new Popover(content, edge);
        content.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                made.hide();
                key.consume();
            }
        });
        return made;
    }

    /** What is offered while somebody types elsewhere, where the keys stay; a click elsewhere closes it and is not lost. */
    public static Popover offering(Region content) {
        Popover made = new Popover(content, HPos.LEFT);
        made.popup.setConsumeAutoHidingEvents(false);
        return made;
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }

    /** Runs whenever it was closed, by whatever. */
    public void onHidden(Runnable listener) {
        popup.setOnHidden(_ -> listener.run());
    }

    /** Takes the size that its content wants now. */
    public void fit() {
        if (popup.isShowing()) {
            popup.sizeToScene();
        }
    }

    /** Opens it at a control; where that is not on the screen, or it is open, nothing happens. Answers whether it is open. */
    public boolean show(Region anchor) {
        Bounds at = anchor.localToScreen(anchor.getLayoutBounds());
        if (at == null || popup.isShowing()) {
            return popup.isShowing();
        }
        if (!popup.getScene()
                .getStylesheets()
                .equals(anchor.getScene().getStylesheets())) { // else all of it would be styled anew
            popup.getScene().getStylesheets().setAll(anchor.getScene().getStylesheets());
        }
        content.setMaxHeight(Math.max(below(at), above(at)));
        popup.show(anchor, edge(at), at.getMaxY() + GAP);
        place(at);
        // what is around the control may be laid out anew while this is open
        following = anchor.localToSceneTransformProperty()
                .subscribe((_, _) -> place(anchor.localToScreen(anchor.getLayoutBounds())));
        return true;
    }

    private void place(@Nullable Bounds at) {
        if (at == null) {
            popup.hide();
            return;
        }
        boolean over = content.getHeight() > below(at) && above(at) > below(at);
        popup.setAnchorX(edge(at));
        popup.setAnchorY(over ? at.getMinY() - GAP - content.getHeight() : at.getMaxY() + GAP);
    }

    private double edge(Bounds at) {
        return edge == HPos.RIGHT ? at.getMaxX() : at.getMinX();
    }

    private static double below(Bounds at) {
        return screen(at).getMaxY() - at.getMaxY() - GAP;
    }

    private static double above(Bounds at) {
        return at.getMinY() - screen(at).getMinY() - GAP;
    }

    private static Rectangle2D screen(Bounds at) {
        return Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }
}
