package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptList;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** Steps that are kept under a name, in the store's folder; read when they are asked for first. FX thread. */
final class SavedSteps {
    private final Desk desk;
    private final KeptList<Recipe> kept;

    SavedSteps(Desk desk) {
        this.desk = desk;
        this.kept = new KeptList<>(
                desk, RecipeFile.in(desk.store().folder(), desk.store().readOnly()), Recipe::name);
    }

    /** In the order in which they were saved; not to be changed. */
    ObservableList<Recipe> recipes() {
        return kept.things();
    }

    /** Reads them unless that is done, and goes on then. Where they cannot be read, it is said, and none are written over. */
    void load(Runnable then) {
        kept.load(then, () -> {});
    }

    /** The one of this name, case and white space at the edges not counting. */
    Optional<Recipe> called(String name) {
        return kept.called(name);
    }

    /** Keeps these; answers false, and keeps nothing, when the name is empty or taken, or there are no steps. */
    boolean save(String name, List<Recipe.Line> lines) {
        if (!kept.loaded() || name.isBlank() || lines.isEmpty() || called(name).isPresent()) {
            return false;
        }
        kept.add(new Recipe(name.strip(), lines));
        desk.status().note(Message.of(Tone.SUCCESS, Text.of("batch.saved.saved", name.strip())));
        return true;
    }

    /** Keeps these under the name of another one, which goes; can be undone. */
    void replace(Recipe old, List<Recipe.Line> lines) {
        Recipe now = new Recipe(old.name(), lines);
        kept.replace(old, now);
        kept.sayWithUndo(Text.of("batch.saved.replaced", old.name()), () -> kept.replace(now, old));
    }

    /** Gives it another name; answers false, and changes nothing, when that is empty or another one's. */
    boolean rename(Recipe which, String name) {
        if (name.isBlank() || called(name).filter(other -> other != which).isPresent()) {
            return false;
        }
        kept.replace(which, which.named(name.strip()));
        return true;
    }

    /** Keeps it no longer; can be undone. */
    void delete(Recipe which) {
        kept.remove(which, Text.of("batch.saved.deleted", which.name()));
    }
}
