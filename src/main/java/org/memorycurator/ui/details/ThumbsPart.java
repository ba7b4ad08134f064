package org.memorycurator.ui.details;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** Thumbs with their reason, and whether a correction has answered them. FX thread. */
final class ThumbsPart extends VBox {
    private final OneModel model;
    private final Map<Rating, ToggleButton> buttons = new EnumMap<>(Rating.class);
    private final SlotEditor reason;
    private final CheckBox addressed = new CheckBox(Text.of("details.feedback.addressed"));

    ThumbsPart(OneModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        FlowPane row = new FlowPane();
        row.getStyleClass().add("chips");
        for (Rating rating : Rating.values()) {
            String words = Text.of("details.feedback." + rating.name().toLowerCase(Locale.ROOT));
            ToggleButton button = new ToggleButton(words, icon(rating).node());
            button.setId("details-feedback-" + rating.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("thumb");
            button.setOnAction(_ -> {
                model.thumbs().rate(rating);
                refresh();
            });
            buttons.put(rating, button);
            row.getChildren().add(button);
        }
        TextField field = new TextField();
        field.setId("details-feedback-reason");
        field.getStyleClass().add("key-value");
        Prompt.in(field, Text.of("details.feedback.reason"));
        Named.as(field, Text.of("details.feedback.reason"));
        reason = new SlotEditor(model, OneModel.REASON, field);
        addressed.setId("details-feedback-addressed");
        addressed.setOnAction(_ -> model.thumbs().address(addressed.isSelected()));
        getChildren().addAll(Parts.title(Text.of("details.feedback")), row, reason, addressed);
    }

    void refresh() {
        @Nullable Feedback given = model.thumbs().given();
        boolean possible = model.thumbs().possible();
        buttons.forEach((rating, button) -> {
            button.setSelected(given != null && given.rating() == rating);
            button.setDisable(!possible);
        });
        reason.refresh();
        reason.control().setEditable(possible);
        Parts.shown(reason, given != null);
        addressed.setSelected(given != null && given.addressed());
        addressed.setDisable(!possible);
        Parts.shown(addressed, given != null && given.rating() != Rating.POSITIVE);
    }

    private static Icon icon(Rating rating) {
        return switch (rating) {
            case POSITIVE -> Icon.THUMB_UP;
            case NEGATIVE -> Icon.THUMB_DOWN;
            case VERY_NEGATIVE -> Icon.WARNING;
        };
    }
}
