package org.memorycurator.ui.find;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.QueryException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Live;
import org.memorycurator.ui.kit.Tip;

/** The top of the window: the way back and forward, the search box, how many match, what is wrong; its chips go below it. */
public final class SearchBar extends HBox {
    private final FindModel model;
    private final QueryBox box;

    /** A bar for this search. */
    public SearchBar(FindModel model) {
        this.model = model;
        box = new QueryBox(model);
        getStyleClass().add("search-bar");
        HBox steps = new HBox(
                step("find-back", "find.back", Icon.BACK, model.canGoBackProperty(), model::goBack),
                step("find-forward", "find.forward", Icon.FORWARD, model.canGoForwardProperty(), model::goForward));
        steps.getStyleClass().addAll("toolbar-group", "search-side");
        VBox middle = new VBox(box, problem());
        middle.getStyleClass().add("search-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(steps, middle, count());
        model.onFocus(box::focus);
    }

    /** The lock and the chips: their row is as wide as the window, because beside other things they would have no room. */
    public Node chips() {
        LockChip lock = new LockChip(model.lock());
        ChipsPane chips = new ChipsPane(model);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox row = new HBox(lock, chips);
        row.getStyleClass().add("chips-row");
        row.visibleProperty().bind(lock.visibleProperty().or(chips.visibleProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** What happens when the Down key leaves the search box: as a rule the table takes the focus. */
    public void setOnLeaveDown(Runnable leave) {
        box.setOnLeaveDown(leave);
    }

    private Button step(String id, String action, Icon icon, ObservableBooleanValue enabled, Runnable run) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().add("flat");
        String words = Text.of(action.replace(".", ".action."));
        button.setAccessibleText(words);
        button.setTooltip(new Tip(model.keys().tip(words, action)));
        button.setOnAction(_ -> run.run());
        button.setDisable(!enabled.get());
        enabled.subscribe(can -> button.setDisable(!can));
        return button;
    }

    private HBox count() {
        Label count = new GrowingLabel();
        count.setId("find-count");
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(model.countProperty());
        Live.announce(count);
        Button add = step(
                "find-new-tab",
                "tabs.open",
                Icon.ADD,
                new SimpleBooleanProperty(true),
                () -> model.tabs().open());
        // the strip of tabs, once there is one, has a button of its own
        add.visibleProperty().bind(Bindings.size(model.tabs().tabs()).isEqualTo(1));
        add.managedProperty().bind(add.visibleProperty());
        HBox line = new HBox(count, add);
        line.getStyleClass().addAll("find-counts", "search-side");
        return line;
    }

    private Label problem() {
        Label problem = new Label(null, Icon.ERROR.node());
        problem.setId("find-problem");
        problem.getStyleClass().add("search-problem");
        problem.setWrapText(true);
        Live.announce(problem);
        problem.setAccessibleRole(AccessibleRole.HYPERLINK); // Enter or a click goes to the place
        problem.setFocusTraversable(true);
        problem.setTooltip(new Tooltip(Text.of("find.problem.tip")));
        model.problemProperty().subscribe(fault -> {
            problem.setVisible(fault != null);
            problem.setManaged(fault != null);
            problem.setText(sentence(fault));
            problem.setOnMouseClicked(_ -> goTo(fault));
            problem.setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                    goTo(fault);
                    key.consume();
                }
            });
        });
        return problem;
    }

    private void goTo(@Nullable QueryException fault) {
        if (fault != null) {
            box.focus();
            box.moveTo(fault.at());
        }
    }

    private static String sentence(@Nullable QueryException fault) {
        return fault == null ? "" : Text.of("find.problem", String.valueOf(fault.getMessage()), fault.at() + 1);
    }

    /** Grows and never shrinks: the search box must not change its width under the hand that types. */
    private static final class GrowingLabel extends Label {
        private double widest;

        @Override
        protected double computePrefWidth(double height) {
            widest = Math.max(widest, super.computePrefWidth(height));
            return widest;
        }
    }
}
