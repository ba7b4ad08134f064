package org.memorycurator.ui.find;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.memorycurator.search.Suggestion;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** Ways to go on with what is being typed. FX thread. */
final class CompletionModel {
    private static final System.Logger LOG = System.getLogger(CompletionModel.class.getName());
    private static final int LIMIT = 12;

    private final Desk desk;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions = new ReadOnlyObjectWrapper<>(List.of());

    CompletionModel(Desk desk) {
        this.desk = desk;
    }

    /** What can be chosen now; empty when there is nothing to offer. */
    ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** Looks for ways to go on from the caret. */
    void suggest(String text, int caret) {
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> worthOffering(text, desk.index().suggest(text, caret, LIMIT)),
                        question.only(suggestions::set),
                        question.only(this::failed));
    }

    /** Not what stands there already; nor a value that is typed whole when no other goes on so: it would only be in the way. */
    private static List<Suggestion> worthOffering(String text, List<Suggestion> found) {
        boolean whole = found.size() == 1
                && typed(text, found.getFirst()).equals(found.getFirst().label());
        return whole
                ? List.of()
                : found.stream()
                        .filter(s -> !typed(text, s).equals(s.replacement()))
                        .toList();
    }

    private static String typed(String text, Suggestion suggestion) {
        return text.substring(suggestion.from(), suggestion.to());
    }

    /** Offers nothing, until asked again. */
    void close() {
        latest.forget();
        suggestions.set(List.of());
    }

    /** Typing goes on without completions: no reason to interrupt it. */
    private void failed(Exception fault) {
        LOG.log(System.Logger.Level.WARNING, "There are no completions", fault);
        suggestions.set(List.of());
    }
}
