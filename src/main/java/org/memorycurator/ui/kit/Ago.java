package org.memorycurator.ui.kit;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** Labels that say how long ago something was: they are told anew now and then, for “just now” does not stay true. FX thread. */
public final class Ago {
    private Ago() {}

    /** A label says from now on how long ago a moment was, with these words around it. */
    public static void tell(Labeled label, Instant moment, UnaryOperator<String> words) {
        Consumer<Instant> telling = now -> label.setText(words.apply(When.relative(moment, now)));
        label.getProperties().put(Ago.class, telling);
        telling.accept(Instant.now());
    }

    /** Tells all labels in a node anew. */
    public static void tellAnew(Node in) {
        tellAnew(in, Instant.now());
    }

    @SuppressWarnings("unchecked") // nobody else puts anything under this key
    static void tellAnew(Node in, Instant now) {
        if (in.hasProperties() && in.getProperties().get(Ago.class) instanceof Consumer<?> telling) {
            ((Consumer<Instant>) telling).accept(now);
        }
        if (in instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> tellAnew(child, now));
        }
    }
}
