package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** Steps that are kept under a name, in the store's folder; read when they are asked for first. FX thread. */
final class SavedSteps {
    private final Desk desk;
    private final RecipeFile file;
    private final ObservableList<Recipe> recipes = FXCollections.observableArrayList();
    private boolean loaded;

    SavedSteps(Desk desk) {
        this.desk = desk;
        this.file = new RecipeFile(desk.store().folder(), desk.store().readOnly());
    }

    /** In the order in which they were saved; not to be changed. */
    ObservableList<Recipe> recipes() {
        return recipes;
    }

    /** Reads them unless that is done, and goes on then. Where they cannot be read, it is said, and none are written over. */
    void load(Runnable then) {
        if (loaded) {
            then.run();
            return;
        }
        desk.background()
                .read(
                        file::read,
                        kept -> {
                            if (!loaded) {
                                loaded = true;
                                recipes.setAll(kept.things());
                                warn(kept.damage());
                            }
                            then.run();
                        },
                        desk.status()::failed);
    }

    private void warn(List<String> damage) {
        if (!damage.isEmpty()) {
            desk.status().say(Message.of(Tone.WARNING, String.join(" ", damage)));
        }
    }

    /** The one of this name, case and white space at the edges not counting. */
    Optional<Recipe> called(String name) {
        return recipes.stream()
                .filter(r -> r.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Keeps these; answers false, and keeps nothing, when the name is empty or taken, or there are no steps. */
    boolean save(String name, List<Recipe.Line> lines) {
        if (!loaded || name.isBlank() || lines.isEmpty() || called(name).isPresent()) {
            return false;
        }
        recipes.add(new Recipe(name.strip(), lines));
        write();
        desk.status().note(Message.of(Tone.SUCCESS, Text.of("batch.saved.saved", name.strip())));
        return true;
    }

    /** Keeps these under the name of another one, which goes; can be undone. */
    void replace(Recipe old, List<Recipe.Line> lines) {
        Recipe now = new Recipe(old.name(), lines);
        become(old, now);
        say(Text.of("batch.saved.replaced", old.name()), () -> become(now, old));
    }

    /** Gives it another name; answers false, and changes nothing, when that is empty or another one's. */
    boolean rename(Recipe which, String name) {
        if (name.isBlank() || called(name).filter(other -> other != which).isPresent()) {
            return false;
        }
        become(which, which.named(name.strip()));
        return true;
    }

    /** Keeps it no longer; can be undone. */
    void delete(Recipe which) {
        int place = place(which);
        if (place >= 0) {
            recipes.remove(place);
            write();
            say(Text.of("batch.saved.deleted", which.name()), () -> {
                if (called(which.name()).isEmpty()) {
                    recipes.add(Math.min(place, recipes.size()), which);
                    write();
                }
            });
        }
    }

    private void become(Recipe old, Recipe now) {
        int place = place(old);
        if (place >= 0) {
            recipes.set(place, now);
            write();
        }
    }

    /** By identity: two may hold the same steps. */
    private int place(Recipe which) {
        for (int i = 0; i < recipes.size(); i++) {
            if (recipes.get(i) == which) {
                return i;
            }
        }
        return -1;
    }

    private void write() {
        List<Recipe> now = List.copyOf(recipes);
        desk.background()
                .write(
                        () -> {
                            file.write(now);
                            return now;
                        },
                        _ -> {},
                        desk.status()::failed);
    }

    private void say(String sentence, Runnable undo) {
        desk.status().say(new Message(Tone.INFO, sentence, Text.of("action.undo"), undo));
    }
}
