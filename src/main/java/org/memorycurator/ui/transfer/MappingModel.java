package org.memorycurator.ui.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.model.Owner;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.Mapping;

/** What the columns of a table become, column by column. FX thread. */
final class MappingModel {
    private final Runnable changed;
    private final ObservableList<ColumnDraft> columns = FXCollections.observableArrayList();
    private final StringProperty template = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    /** How columns were used that are not there now, because the file cannot be read as it is chosen. */
    private final Map<String, Mapping.Column> known = new HashMap<>();

    private Owner owner = Owner.NONE;
    private boolean showing;

    /** {@code changed} is told whenever the user changes something. */
    MappingModel(Runnable changed) {
        this.changed = changed;
        template.subscribe((_, _) -> touched());
        user.subscribe((_, _) -> touched());
    }

    /** One for each column of the file, in its order. */
    ObservableList<ColumnDraft> columns() {
        return columns;
    }

    /** The text where no column is it: words and column names in braces. */
    StringProperty templateProperty() {
        return template;
    }

    /** Whose memories these are where no column says so; empty for nobody. */
    StringProperty userProperty() {
        return user;
    }

    /** Shows these columns as they are suggested to be used. */
    void suggest(TableHead head) {
        show(head.columns(), head.suggested(), Set.of());
    }

    /** Shows these columns as a mapping uses them that was made before; one that it does not name is new, and left out. */
    void use(List<ColumnDraft.Source> sources, Mapping mapping) {
        Set<String> decided =
                mapping.columns().stream().map(Mapping.Column::name).collect(Collectors.toSet());
        columns.clear();
        show(sources, mapping, decided);
        columns.stream().filter(draft -> !decided.contains(draft.name())).forEach(ColumnDraft::markFresh);
        known.clear();
    }

    /** {@code decided} are those of which nothing is to be asked any more. */
    private void show(List<ColumnDraft.Source> sources, Mapping mapping, Set<String> decided) {
        Map<String, ColumnUse> uses = new HashMap<>();
        mapping.columns().forEach(column -> uses.put(column.name(), column.use()));
        Set<String> fresh = columns.stream()
                .filter(ColumnDraft::fresh)
                .map(ColumnDraft::name)
                .collect(Collectors.toSet());
        showing = true;
        columns.setAll(sources.stream()
                .map(source -> {
                    ColumnDraft draft = new ColumnDraft(source, this::touched);
                    draft.show(uses.getOrDefault(source.name(), new ColumnUse.Ignored()));
                    draft.settled.set(decided.contains(source.name()));
                    if (fresh.contains(source.name())) {
                        draft.markFresh();
                    }
                    return draft;
                })
                .toList());
        template.set(mapping.template());
        owner = mapping.owner();
        user.set(owner.userId() == null ? "" : owner.userId());
        showing = false;
    }

    /** No column is known any more. */
    void clear() {
        known.clear();
        columns.clear();
        suggest(TableHead.NONE);
    }

    /** Shows the columns as they are now, those that were here before as they were used. */
    void fit(TableHead head) {
        Mapping now = mapping();
        now.columns().forEach(column -> known.put(column.name(), column));
        List<Mapping.Column> all = head.suggested().columns().stream()
                .map(suggested -> known.getOrDefault(suggested.name(), suggested))
                .toList();
        String text = known.isEmpty() ? head.suggested().template() : now.template();
        Set<String> decided = columns.stream()
                .filter(draft -> draft.settled.get())
                .map(ColumnDraft::name)
                .collect(Collectors.toSet());
        show(head.columns(), new Mapping(all, text, now.owner()), decided);
    }

    /** As the importer takes it. */
    Mapping mapping() {
        String whose = user.get().isBlank() ? null : user.get().strip();
        return new Mapping(
                columns.stream().map(ColumnDraft::column).toList(),
                template.get(),
                new Owner(whose, owner.agentId(), owner.appId(), owner.runId()));
    }

    /** Whether a column becomes this. */
    boolean uses(ColumnKind kind) {
        return columns.stream().anyMatch(c -> c.use.get() == kind);
    }

    /** The metadata keys that columns become, in their order. */
    List<String> keys() {
        return columns.stream()
                .filter(c -> c.use.get() == ColumnKind.KEY && !c.key.get().isBlank())
                .map(c -> c.key.get().strip())
                .distinct()
                .toList();
    }

    /** Says beside the column that is at fault why the mapping cannot be. */
    void blame(Optional<Mapping.Problem> problem) {
        columns.forEach(draft ->
                draft.problem.set(problem.filter(found -> found.column().equals(draft.name()))
                        .map(Mapping.Problem::sentence)
                        .orElse("")));
    }

    private void touched() {
        if (!showing) {
            changed.run();
        }
    }
}
