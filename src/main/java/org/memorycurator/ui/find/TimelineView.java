package org.memorycurator.ui.find;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Field.Core;
import org.memorycurator.search.Timeline;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.CalendarWords;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Tip;

/** The matches along time, above the table: by which date, the bars, closing it. */
public final class TimelineView extends HBox {
    /** In less room its bars would tell nothing, and the table has more use for it. */
    private static final double LEAST_EM = 20;

    private final TimelineModel model;
    private final Label none = new Label();
    private final Button before = far("before");
    private final Button after = far("after");
    private final Button all = button("find-timeline-all", "find.timeline.all", Icon.CLEAR);

    /** The timeline of this search; out of the layout while it is hidden. */
    public TimelineView(FindModel find) {
        this.model = find.timeline();
        setId("find-timeline");
        getStyleClass().add("timeline");
        setAccessibleText(Text.of("find.timeline"));
        none.setId("find-timeline-none");
        none.getStyleClass().add("faint");
        none.setTooltip(new Tip(none.textProperty()));
        StackPane middle = new StackPane(new TimelineChart(model), none);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Button close = button("find-timeline-close", "find.timeline.close", Icon.CLOSE);
        close.setOnAction(_ -> model.shownProperty().set(false));
        all.setOnAction(_ -> model.clear());
        VBox fields = new VBox(
                field(Core.CREATED, "find.timeline.created", "find.timeline.createdTip"),
                field(Core.UPDATED, "find.timeline.updated", "find.timeline.updatedTip"));
        fields.getStyleClass().add("timeline-fields");
        fields.setMinWidth(USE_PREF_SIZE);
        VBox buttons = new VBox(close, all);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(fields, before, middle, after, buttons);
        ObservableValue<Number> room =
                parentProperty().flatMap(parent -> parent instanceof Region around ? around.widthProperty() : null);
        BooleanBinding shown = Bindings.createBooleanBinding(
                () -> model.shownProperty().get()
                        && (room.getValue() == null
                                || room.getValue().doubleValue()
                                        >= LEAST_EM * none.getFont().getSize()),
                model.shownProperty(),
                room,
                none.fontProperty());
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        model.timelineProperty().subscribe(this::show);
        model.waitingProperty()
                .subscribe((_, _) -> show(model.timelineProperty().get()));
    }

    private void show(Timeline timeline) {
        boolean empty = timeline.bars().isEmpty();
        none.setVisible(empty && !model.waitingProperty().get());
        none.setText(Text.of(timeline.undated() == 0 ? "find.timeline.none" : "find.timeline.undated"));
        all.setVisible(timeline.asked() != null);
        show(
                before,
                "find.timeline.before",
                "find.timeline.beforeTip",
                timeline.far().before());
        show(
                after,
                "find.timeline.after",
                "find.timeline.afterTip",
                timeline.far().after());
    }

    private void show(Button button, String textKey, String tipKey, @Nullable Bar far) {
        button.setVisible(far != null);
        button.setManaged(far != null);
        if (far != null) {
            String when = CalendarWords.between(CalendarUnit.YEAR, far.from(), far.until());
            String words = Text.of(tipKey, far.count(), when);
            button.setText(Text.of(textKey, far.count()));
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setOnAction(_ -> model.filter(far));
        }
    }

    private static Button far(String side) {
        Button button = new Button();
        button.setId("find-timeline-" + side);
        button.getStyleClass().addAll("flat", "timeline-far");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private ToggleButton field(Core date, String textKey, String tipKey) {
        ToggleButton button = new ToggleButton(Text.of(textKey));
        button.setId("find-timeline-" + date.queryName());
        button.getStyleClass().add("timeline-field");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(Text.of(tipKey)));
        model.fieldProperty().subscribe(now -> button.setSelected(now == date));
        button.setOnAction(_ -> {
            model.fieldProperty().set(date);
            button.setSelected(true);
        });
        return button;
    }

    private static Button button(String id, String textKey, Icon icon) {
        Button button = new IconButton(icon, Text.of(textKey));
        button.setId(id);
        button.getStyleClass().add("timeline-button");
        return button;
    }
}
