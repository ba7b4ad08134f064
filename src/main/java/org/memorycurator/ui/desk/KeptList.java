package org.memorycurator.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.store.LinesFile;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Message.Tone;

/**
 * Things that are kept under names in a file of the store's folder; read when they are asked for first. Where they cannot be read, none
 * are written over. FX thread.
 *
 * @param <T> what is kept
 */
public final class KeptList<T> {
    private final Desk desk;
    private final LinesFile<T> file;
    private final Function<T, String> name;
    private final ObservableList<T> things = FXCollections.observableArrayList();
    private boolean loaded;

    /** In this file. */
    public KeptList(Desk desk, LinesFile<T> file, Function<T, String> name) {
        this.desk = desk;
        this.file = file;
        this.name = name;
    }

    /** In the order in which they were added; not to be changed. */
    public ObservableList<T> things() {
        return things;
    }

    /** Whether they were read. */
    public boolean loaded() {
        return loaded;
    }

    /** Reads them unless that is done, and goes on then; otherwise where they cannot be read, after that was said. */
    public void load(Runnable then, Runnable otherwise) {
        if (loaded) {
            then.run();
            return;
        }
        Consumer<Exception> failed = desk.status()::failed;
        desk.background()
                .read(
                        file::read,
                        kept -> {
                            if (!loaded) {
                                loaded = true;
                                things.setAll(kept.things());
                                warn(kept.damage());
                            }
                            then.run();
                        },
                        failed.andThen(_ -> otherwise.run()));
    }

    private void warn(List<String> damage) {
        if (!damage.isEmpty()) {
            desk.status().say(Message.of(Tone.WARNING, String.join(" ", damage)));
        }
    }

    /** The one of this name, case and white space at the edges not counting. */
    public Optional<T> called(String wanted) {
        return things.stream()
                .filter(thing -> name.apply(thing).strip().equalsIgnoreCase(wanted.strip()))
                .findFirst();
    }

    /** Keeps one more, behind the others, in the place of another of its name. */
    public void add(T thing) {
        called(name.apply(thing)).ifPresent(things::remove);
        things.add(thing);
        write();
    }

    /** Keeps this in the place of that; nothing happens when that is gone. */
    public void replace(T old, T now) {
        int place = place(old);
        if (place >= 0) {
            things.set(place, now);
            write();
        }
    }

    /** Keeps it no longer, and says so with this sentence and a way back; nothing happens when it is gone. */
    public void remove(T thing, String sentence) {
        int place = place(thing);
        if (place < 0) {
            return;
        }
        things.remove(place);
        write();
        sayWithUndo(sentence, () -> {
            if (called(name.apply(thing)).isEmpty()) {
                things.add(Math.min(place, things.size()), thing);
                write();
            }
        });
    }

    /** Says what happened to one of them, with a way back. */
    public void sayWithUndo(String sentence, Runnable undo) {
        desk.status().say(new Message(Tone.INFO, sentence, Text.of("action.undo"), undo));
    }

    /** By identity: two may say the same. */
    private int place(T thing) {
        for (int i = 0; i < things.size(); i++) {
            if (things.get(i) == thing) {
                return i;
            }
        }
        return -1;
    }

    private void write() {
        if (!loaded) {
            throw new IllegalStateException("written before it was read");
        }
        List<T> now = List.copyOf(things);
        desk.background()
                .write(
                        () -> {
                            file.write(now);
                            return now;
                        },
                        _ -> {},
                        desk.status()::failed);
    }
}
