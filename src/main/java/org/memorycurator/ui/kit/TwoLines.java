package org.memorycurator.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A row of a list: what it is about, cut off where it is too long, and below it a text, perhaps with marked parts. FX thread. */
public final class TwoLines extends VBox {
    private final Label head = new Label();
    private final DiffText line = DiffText.line(List.of());
    private final Label plain = new Label();

    /** Empty lines. */
    public TwoLines() {
        getStyleClass().add("two-lines");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        plain.setMinWidth(0);
        plain.getStyleClass().add("quiet");
        getChildren().addAll(head, line);
    }

    /** Shows these instead; line breaks in the first are shown as a sign. */
    public void show(String about, List<Span> marked) {
        head.setText(about.replace("\r\n", "⏎").replace('\n', '⏎'));
        boolean nothingMarked = marked.stream().allMatch(span -> span.kind() == Span.Kind.SAME);
        if (nothingMarked) {
            plain.setText(marked.stream().map(Span::text).collect(Collectors.joining()));
        }
        line.show(marked);
        getChildren().setAll(head, nothingMarked ? plain : line);
    }

    /** Both lines, for those who do not see them; what was added and removed is said in words. */
    public String spoken() {
        String below = getChildren().contains(plain) ? plain.getText() : line.getAccessibleText();
        return head.getText() + ". " + below;
    }
}
