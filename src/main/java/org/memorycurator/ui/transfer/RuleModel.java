package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.memorycurator.transfer.match.MatchRule;

/** When a row is about a memory that is here, and what happens to that. FX thread. */
final class RuleModel {
    final ObjectProperty<MatchRule.By> by = new SimpleObjectProperty<>(MatchRule.WHOLE_MEMORIES.by());
    final StringProperty key = new SimpleStringProperty("");
    final ObjectProperty<MatchRule.Then> then = new SimpleObjectProperty<>(MatchRule.WHOLE_MEMORIES.then());
    final BooleanProperty text = new SimpleBooleanProperty(MatchRule.WHOLE_MEMORIES.text());
    final ObjectProperty<MatchRule.OfMetadata> metadata =
            new SimpleObjectProperty<>(MatchRule.WHOLE_MEMORIES.metadata());
    final BooleanProperty emptyClears = new SimpleBooleanProperty(MatchRule.WHOLE_MEMORIES.emptyClears());

    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private final Runnable changed;
    private boolean showing;

    /** {@code changed} is told whenever the user changes something. */
    RuleModel(Runnable changed) {
        this.changed = changed;
        for (ObservableValue<?> property : List.of(by, key, then, text, metadata, emptyClears)) {
            property.subscribe((_, _) -> touched());
        }
    }

    /** Shows this rule instead. */
    void show(MatchRule rule) {
        showing = true;
        by.set(rule.by());
        key.set(rule.key());
        then.set(rule.then());
        text.set(rule.text());
        metadata.set(rule.metadata());
        emptyClears.set(rule.emptyClears());
        showing = false;
    }

    /** Why this rule was suggested, in a sentence; empty when the user, or a profile, has chosen it. */
    ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** Says why. */
    void explain(String sentence) {
        why.set(sentence);
    }

    /** As the importer takes it. */
    MatchRule rule() {
        boolean byKey = by.get() == MatchRule.By.USER_AND_KEY;
        return new MatchRule(
                by.get(), byKey ? key.get().strip() : "", then.get(), text.get(), metadata.get(), emptyClears.get());
    }

    /** Whether it lacks the name of a metadata key. */
    boolean lacksKey() {
        return by.get() == MatchRule.By.USER_AND_KEY && key.get().isBlank();
    }

    /** Whether rows can only be matched, or come in, by their text. */
    boolean needsText() {
        return by.get() == MatchRule.By.USER_AND_TEXT || by.get() == MatchRule.By.NOTHING;
    }

    private void touched() {
        if (!showing) {
            changed.run();
        }
    }
}
