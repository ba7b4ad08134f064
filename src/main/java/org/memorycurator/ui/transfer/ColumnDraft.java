package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.mapping.ColumnFit;
import org.memorycurator.transfer.mapping.ColumnTraits;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.DateForm;
import org.memorycurator.transfer.mapping.DateQuestion;
import org.memorycurator.transfer.mapping.Mapping;

/** A column of a table and what the user makes of it; what was typed stays while another use is tried. FX thread. */
final class ColumnDraft {
    private static final String USUAL_SEPARATOR = ",";
    private static final String BETWEEN_SAMPLES = " · ";

    /**
     * A column as the file has it.
     *
     * @param samples some values of it that are not empty; none when the first rows have none
     * @param question what must be asked about its dates; null for nothing
     */
    record Source(
            String name,
            List<String> samples,
            ColumnTraits traits,
            @Nullable DateQuestion question) {
        Source {
            samples = List.copyOf(samples);
        }
    }

    final ObjectProperty<ColumnKind> use = new SimpleObjectProperty<>(ColumnKind.IGNORED);
    /** The metadata key, where it becomes one. */
    final StringProperty key = new SimpleStringProperty("");

    final ObjectProperty<Kind> type = new SimpleObjectProperty<>(Kind.TEXT);
    /** Between categories. */
    final StringProperty separator = new SimpleStringProperty(USUAL_SEPARATOR);
    /** The pattern of its dates; empty for ISO 8601. */
    final StringProperty form = new SimpleStringProperty("");
    /** Whether the user wants what is asked about its dates to be left open. */
    final BooleanProperty settled = new SimpleBooleanProperty();
    /** How its first values fit what it becomes; null until that is known. */
    final ObjectProperty<@Nullable ColumnFit> fit = new SimpleObjectProperty<>();
    /** Why it cannot be what it is to become, in a sentence; empty when it can. */
    final StringProperty problem = new SimpleStringProperty("");

    private final Source source;
    private boolean fresh;

    /** {@code changed} is told of every change, but for those made by {@link #show}. */
    ColumnDraft(Source source, Runnable changed) {
        this.source = source;
        key.set(source.name());
        for (ObservableValue<?> property : List.of(use, key, type, separator, form)) {
            property.subscribe((_, _) -> changed.run());
        }
    }

    /** Its name in the file. */
    String name() {
        return source.name();
    }

    /** Some values of it; empty when the first rows have none. */
    String sample() {
        return String.join(BETWEEN_SAMPLES, source.samples());
    }

    /** Whether a profile that is used did not know it. */
    boolean fresh() {
        return fresh;
    }

    /** Says that a profile that is used did not know it. */
    void markFresh() {
        fresh = true;
    }

    /** What must be asked about its dates before they can be dates; null when there is nothing to be asked, or it was answered. */
    @Nullable
    DateQuestion question() {
        DateQuestion question = source.question();
        boolean dates = use.get().date() || (use.get() == ColumnKind.KEY && type.get() == Kind.DATE);
        boolean perhaps = dates || (use.get() == ColumnKind.KEY && type.get() == Kind.TEXT);
        boolean open = question != null && perhaps && !settled.get() && !(dates && question.answeredBy(dates()));
        return open ? question : null;
    }

    /** Its dates are in this form; one that is called like a date of memories is that from now on. */
    void answer(DateForm dates) {
        form.set(dates.pattern());
        if (use.get() == ColumnKind.KEY) {
            type.set(Kind.DATE);
            Mapping.dateCalled(source.name()).map(ColumnKind::of).ifPresent(use::set);
        }
    }

    /** Takes over how a mapping uses it. */
    void show(ColumnUse shown) {
        switch (shown) {
            case ColumnUse.Date(var _, DateForm dates) -> form.set(dates.pattern());
            case ColumnUse.Categories(String between) -> separator.set(between);
            case ColumnUse.Key(String name, Kind kind, var dates) -> {
                key.set(name);
                type.set(kind);
                form.set(dates == null ? "" : dates.pattern());
            }
            case ColumnUse.Is _, ColumnUse.Ignored _ -> {}
        }
        use.set(ColumnKind.of(shown));
    }

    /** As the importer takes it. */
    Mapping.Column column() {
        return new Mapping.Column(source.name(), use());
    }

    private ColumnUse use() {
        ColumnKind chosen = use.get();
        return switch (chosen) {
            case IGNORED -> new ColumnUse.Ignored();
            case CATEGORIES -> new ColumnUse.Categories(separator.get().isEmpty() ? USUAL_SEPARATOR : separator.get());
            case KEY -> new ColumnUse.Key(key.get().strip(), type.get(), type.get() == Kind.DATE ? dates() : null);
            default ->
                chosen.part()
                        .<ColumnUse>map(
                                part -> chosen.date() ? new ColumnUse.Date(part, dates()) : new ColumnUse.Is(part))
                        .orElseGet(ColumnUse.Ignored::new);
        };
    }

    private DateForm dates() {
        return form.get().isBlank() ? DateForm.ISO : new DateForm(form.get().strip());
    }
}
