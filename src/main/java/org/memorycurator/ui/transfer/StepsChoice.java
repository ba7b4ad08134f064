package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.store.LinesFile;
import org.memorycurator.ui.desk.Desk;

/** The steps that are done to every row before it comes in: one of those that the batch pane keeps under a name, or none. FX thread. */
final class StepsChoice {
    private final Desk desk;
    private final Runnable changed;
    private final LinesFile<Recipe> file;
    private final ObservableList<Recipe> recipes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Recipe> chosen = new ReadOnlyObjectWrapper<>();
    /** The name that is to be chosen once the recipes are read. */
    private String wanted = "";

    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private boolean loaded;

    /** {@code changed} is told whenever others are chosen. */
    StepsChoice(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        this.file = RecipeFile.in(desk.store().folder(), desk.store().readOnly());
    }

    /** Reads what is kept, for it may have changed since. */
    void load() {
        desk.background().read(file::read, kept -> show(kept.things()), desk.status()::failed);
    }

    private void show(List<Recipe> kept) {
        loaded = true;
        recipes.setAll(kept);
        choose(wanted);
    }

    /** What can be chosen. */
    ObservableList<Recipe> recipes() {
        return recipes;
    }

    /** What is chosen; null for none. */
    ReadOnlyObjectProperty<@Nullable Recipe> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses, or null for none. */
    void choose(@Nullable Recipe recipe) {
        wanted = recipe == null ? "" : recipe.name();
        set(recipe);
    }

    /** Chooses the one of this name; none where there is no such any more. */
    void choose(String name) {
        wanted = name;
        set(recipes.stream().filter(r -> r.name().equals(name)).findFirst().orElse(null));
    }

    private void set(@Nullable Recipe recipe) {
        boolean other = recipe == null ? chosen.get() != null : !recipe.equals(chosen.get());
        chosen.set(recipe);
        missing.set(loaded && recipe == null ? wanted : "");
        if (other) {
            changed.run();
        }
    }

    /** The name of what is chosen; empty for none. */
    String name() {
        Recipe now = chosen.get();
        return now == null ? "" : now.name();
    }

    /** The name of what should be chosen and is not kept any more; empty when there is no such. */
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** As the importer takes them. */
    List<EditStep> steps() {
        Recipe now = chosen.get();
        return now == null ? List.of() : now.steps();
    }
}
