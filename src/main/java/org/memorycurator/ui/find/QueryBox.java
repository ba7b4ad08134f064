package org.memorycurator.ui.find;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.memorycurator.search.Suggestion;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;
import org.memorycurator.ui.kit.Tip;

/** The search box. Results follow typing; completions are offered and never get in its way. */
final class QueryBox extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private static final PseudoClass SAVED = PseudoClass.getPseudoClass("saved");

    private final FindModel model;
    private final TextField field = new TextField();
    private final CompletionPopup popup;
    private final SavePopover saving;
    private Runnable onLeaveDown = () -> {};
    private boolean following;
    private boolean suggesting;

    QueryBox(FindModel model) {
        this.model = model;
        popup = new CompletionPopup(field, this, model.completion(), this::complete);
        getStyleClass().add("search-box");
        field.setId("find-query");
        Prompt.in(field, Text.of("find.prompt"));
        Named.as(field, Text.of("find.query"));
        field.setTooltip(new Tip(model.keys().tip(Text.of("find.query.tip"), "find.focus")));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button star = star();
        getChildren().addAll(Icon.SEARCH.node(), field, clearButton(), star);
        saving = new SavePopover(model.saved(), star);
        model.saved().onAskName(saving::toggle);

        model.textProperty().subscribe(this::follow);
        model.problemProperty().subscribe(fault -> pseudoClassStateChanged(INVALID, fault != null));
        field.textProperty().subscribe((_, typed) -> typed(typed));
        field.caretPositionProperty().subscribe((_, _) -> caretMoved());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.completion().close();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(_ -> field.requestFocus());
    }

    void setOnLeaveDown(Runnable leave) {
        onLeaveDown = leave;
    }

    /** Goes to the box with everything selected, so that a new search can be typed at once. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    void moveTo(int place) {
        field.positionCaret(Math.min(place, field.getLength()));
    }

    private Button clearButton() {
        Button clear = new Button(null, Icon.CLEAR.node());
        clear.setId("find-clear");
        clear.getStyleClass().addAll("flat", "search-clear");
        clear.setAccessibleText(Text.of("find.action.clear"));
        clear.setTooltip(new Tooltip(Text.of("find.clear.tip")));
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(model.textProperty().isNotEmpty());
        clear.setOnAction(_ -> {
            model.clear();
            field.requestFocus();
        });
        return clear;
    }

    private Button star() {
        Button star = new Button();
        star.setId("find-save");
        star.getStyleClass().addAll("flat", "search-clear");
        star.setFocusTraversable(false);
        star.setOnAction(_ -> saving.toggle());
        model.saved().hereProperty().subscribe(here -> {
            star.setGraphic((here == null ? Icon.STAR_OUTLINE : Icon.STAR).node());
            star.pseudoClassStateChanged(SAVED, here != null);
            star.setAccessibleText(Text.of(here == null ? "saved.action.save" : "saved.isSaved"));
            star.setTooltip(new Tip(model.keys().tip(star.getAccessibleText(), "saved.save")));
        });
        return star;
    }

    private void typed(String text) {
        if (following) {
            return;
        }
        model.search(text);
        if (field.isFocused() && !text.isEmpty()) {
            suggesting = true;
        } else {
            model.completion().close();
        }
    }

    /** Asks for completions once the caret stands behind what was typed: it moves after the text has changed. */
    private void caretMoved() {
        if (suggesting) {
            suggesting = false;
            model.completion().suggest(field.getText(), field.getCaretPosition());
        } else if (!following) {
            model.completion().close();
        }
    }

    /** Takes over a text set elsewhere; the caret stays with the characters that it stood between. */
    private void follow(String text) {
        String old = field.getText();
        if (old.equals(text)) {
            return;
        }
        following = true;
        int caret = Caret.after(old, text, field.isFocused() ? field.getCaretPosition() : old.length());
        field.setText(text);
        field.positionCaret(caret);
        following = false;
        model.completion().close();
    }

    private void complete(Suggestion chosen) {
        field.replaceText(chosen.from(), chosen.to(), chosen.replacement());
        field.requestFocus();
        field.positionCaret(chosen.from() + chosen.replacement().length());
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown() || key.isMetaDown()) {
            return;
        }
        if (popup.takes(key)) {
            key.consume();
        } else if (key.getCode() == KeyCode.SPACE && key.isControlDown()) {
            model.completion().suggest(field.getText(), field.getCaretPosition());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            model.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && !key.isControlDown() && !key.isShiftDown()) {
            onLeaveDown.run();
            key.consume();
        }
    }
}
