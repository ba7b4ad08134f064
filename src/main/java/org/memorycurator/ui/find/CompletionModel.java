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
                        () -> desk.index().suggest(text, caret, LIMIT).stream()
                                .filter(s -> !text.substring(s.from(), s.to()).equals(s.replacement()))
                                .toList(),
                        question.only(suggestions::set),
                        question.only(this::failed));
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
