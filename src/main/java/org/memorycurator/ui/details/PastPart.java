package org.memorycurator.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.PastEvent;
import org.memorycurator.text.Text;
import org.memorycurator.ui.details.Past.Event;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.When;

/** What happened to a memory, newest first, with the differing words marked. FX thread. */
final class PastPart extends VBox {
    private final PastModel model;
    private final VBox list = new VBox();
    private final Label heading = Parts.wrapped("", "events-title");
    private final VBox elsewhere = new VBox();
    private final Hyperlink earlier;

    PastPart(PastModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        list.setId("details-history");
        list.getStyleClass().add("events");
        elsewhere.setId("details-elsewhere");
        elsewhere.getStyleClass().add("events");
        heading.setId("details-elsewhere-title");
        earlier = Parts.link("", model::earlier);
        earlier.setId("details-earlier");
        getChildren().addAll(Parts.title(Text.of("details.history")), list, heading, elsewhere, earlier);
        model.pastProperty().subscribe(this::show);
    }

    private void show(Past past) {
        list.getChildren().setAll(past.events().stream().map(this::event).toList());
        elsewhere
                .getChildren()
                .setAll(past.elsewhere().stream().map(ElsewhereEvent::new).toList());
        String files = past.elsewhere().stream()
                .map(PastEvent::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        heading.setText(Text.of(past.before() ? "details.elsewhere.before" : "details.elsewhere.beside", files));
        Parts.shown(heading, !past.elsewhere().isEmpty());
        Parts.shown(elsewhere, !past.elsewhere().isEmpty());
        earlier.setText(Text.of("details.earlier", past.earlier()));
        Parts.shown(earlier, past.earlier() > 0);
    }

    private Node event(Event event) {
        VBox box = new VBox();
        box.getStyleClass().add("event");
        ChangeSet by = event.changeSet();
        if (by == null) {
            box.getChildren()
                    .add(Parts.wrapped(
                            Text.of("details.unexplained", event.memory().version()), "field-problem"));
        } else {
            Label who = Parts.wrapped("", "faint");
            Ago.tell(who, by.at(), when -> Text.of("details.event", by.number(), by.author(), when));
            who.setTooltip(new Tooltip(When.exact(by.at())));
            Hyperlink title = Parts.link(by.title(), () -> model.lookUp(by));
            title.getStyleClass().add("event-title");
            title.setTooltip(new Tooltip(Text.of("details.event.tip")));
            box.getChildren().addAll(title, who);
            if (by.reason() != null) {
                box.getChildren().add(Parts.wrapped(by.reason(), "quiet"));
            }
        }
        for (Difference difference : event.differences()) {
            box.getChildren().add(DiffText.wrapped(Difference.inLine(List.of(difference))));
        }
        addPast(box, "details.event.past", event.past().added());
        addPast(box, "details.event.pastDropped", event.past().dropped());
        return box;
    }

    private static void addPast(VBox box, String key, List<PastEvent> events) {
        if (!events.isEmpty()) {
            box.getChildren().add(Parts.wrapped(Text.of(key, events.size()), "quiet"));
        }
    }
}
