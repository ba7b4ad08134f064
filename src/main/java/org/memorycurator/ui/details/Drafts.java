package org.memorycurator.ui.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Unsaved;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.details.Draft.Stage;

/**
 * What was typed into memories and is not stored, by memory and place: kept until it is stored or given up, whatever is
 * shown meanwhile. FX thread.
 */
final class Drafts {
    private record Place(int number, Slot slot) {}

    private final Desk desk;
    private final Consumer<Memory> onStored;
    private final Map<Place, Draft> drafts = new LinkedHashMap<>();
    private final Map<Place, Memory> saved = new HashMap<>();
    /** Where typing went on while the text before was on its way … */
    private final Set<Place> again = new HashSet<>();
    /** … and is to be saved after it. */
    private final Set<Place> wanted = new HashSet<>();

    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    /** {@code onStored} takes a memory as it is stored after an edit. */
    Drafts(Desk desk, Consumer<Memory> onStored) {
        this.desk = desk;
        this.onStored = onStored;
    }

    /** Rises whenever a draft changes. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** What was typed there; null when it is as stored. */
    @Nullable
    Draft of(Memory memory, Slot slot) {
        return drafts.get(new Place(memory.number(), slot));
    }

    /** The metadata keys of a memory into which something was typed. */
    List<String> keys(Memory memory) {
        List<String> keys = new ArrayList<>();
        for (Place place : drafts.keySet()) {
            if (place.number() == memory.number() && place.slot() instanceof Slot.Key(String key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Whether something of a memory was saved since it was last gone from view. */
    boolean anySaved(Memory memory) {
        return saved.keySet().stream().anyMatch(place -> place.number() == memory.number());
    }

    /** The memory is gone from view: what was saved of it is no news any more. */
    void left(Memory memory) {
        saved.keySet()
                .removeIf(place ->
                        place.number() == memory.number() && !drafts.containsKey(place) && !again.contains(place));
    }

    /** All drafts of a memory. */
    List<Draft> of(Memory memory) {
        return drafts.entrySet().stream()
                .filter(e -> e.getKey().number() == memory.number())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Keeps what is being typed; what is as stored again is no draft. */
    void type(Memory memory, Slot slot, ValueType type, String typed) {
        Place place = new Place(memory.number(), slot);
        Draft before = drafts.get(place);
        Memory base = before == null ? memory : before.base();
        Content stored = memory.content();
        boolean asStored = typed.equals(Typed.shown(slot.print(stored))) && type == slot.type(stored);
        boolean saving = before != null && (before.stage() == Stage.SAVING || again.contains(place));
        if (asStored && !saving) {
            drafts.remove(place);
        } else {
            Draft now = new Draft(base, type, typed, Stage.TYPING, null);
            if (before != null && before.stage() == Stage.CONFLICT) {
                now = now.at(Stage.CONFLICT, before.note());
            } else if (before != null && before.stage() == Stage.INVALID) {
                now = checked(slot, now);
            }
            if (saving) {
                again.add(place);
            }
            drafts.put(place, now);
        }
        changed();
    }

    /** Gives up what was typed. */
    void restore(Memory memory, Slot slot) {
        Place place = new Place(memory.number(), slot);
        Draft draft = drafts.get(place);
        if (draft != null && draft.stage() != Stage.SAVING) {
            drafts.remove(place);
            changed();
        }
    }

    /** Saves what was typed, where that is possible and the user need not decide. */
    void save(Memory memory, Slot slot) {
        Place place = new Place(memory.number(), slot);
        Draft draft = drafts.get(place);
        if (again.contains(place)) {
            wanted.add(place);
            return;
        }
        if (draft == null || draft.stage() == Stage.SAVING || draft.stage() == Stage.CONFLICT) {
            return;
        }
        Draft judged = checked(slot, draft);
        if (judged.stage() == Stage.INVALID) {
            drafts.put(place, judged);
        } else {
            EditStep step = step(slot, draft);
            if (step.apply(draft.base().content()).sameAs(draft.base().content())) {
                drafts.remove(place);
            } else {
                write(place, draft, step);
            }
        }
        changed();
    }

    /** Saves what was typed over what is stored now. */
    void saveMine(Memory now, Slot slot) {
        Place place = new Place(now.number(), slot);
        Draft draft = drafts.get(place);
        if (draft != null) {
            drafts.put(place, draft.on(now));
            save(now, slot);
        }
    }

    /** Saves everything that can be saved of a memory: the user goes on to something else. */
    void saveAll(Memory memory) {
        for (Place place : List.copyOf(drafts.keySet())) {
            if (place.number() == memory.number()) {
                save(memory, place.slot());
            }
        }
    }

    /** A memory is stored like this now: what is being typed goes on from it, unless the very same place was changed. */
    void arrived(Memory now) {
        for (Place place : List.copyOf(drafts.keySet())) {
            Draft draft = drafts.get(place);
            if (place.number() != now.number() || draft == null || draft.stage() == Stage.SAVING) {
                continue;
            }
            Object stored = place.slot().stored(now.content());
            Memory own = saved.get(place);
            boolean mine = own != null && Objects.equals(stored, place.slot().stored(own.content()));
            if (mine || Objects.equals(stored, place.slot().stored(draft.base().content()))) {
                drafts.put(place, new Draft(now, draft.type(), draft.typed(), draft.stage(), draft.note()));
            } else if (typedAsStored(place.slot(), draft, now.content())) {
                drafts.remove(place);
            } else {
                drafts.put(place, draft.at(Stage.CONFLICT, Text.of("details.conflict")));
            }
        }
        changed();
    }

    private static boolean typedAsStored(Slot slot, Draft draft, Content now) {
        return draft.typed().equals(Typed.shown(slot.print(now))) && draft.type() == slot.type(now);
    }

    private void write(Place place, Draft draft, EditStep step) {
        Draft saving = draft.at(Stage.SAVING, null);
        drafts.put(place, saving);
        Memory base = draft.base();
        saved.put(
                place,
                new Memory(
                        base.number(),
                        base.identity(),
                        base.revision(),
                        base.previous(),
                        base.version(),
                        step.apply(base.content())));
        desk.editing()
                .edit(
                        base,
                        List.of(step),
                        place.slot().kind(),
                        desk.finding().origin(),
                        unsaved -> ended(place, unsaved));
    }

    /** Shows the memory as it is stored now before the draft goes, so that the editor never jumps back. */
    private void ended(Place place, Optional<Unsaved> unsaved) {
        unsaved.ifPresent(desk.editing()::tell);
        Optional<String> refusal = unsaved.map(Unsaved::sentence);
        desk.background()
                .read(
                        () -> desk.store().read(place.number()),
                        now -> settled(place, refusal, now.orElse(null)),
                        fault -> {
                            desk.status().failed(fault);
                            settled(place, refusal, null);
                        });
    }

    private void settled(Place place, Optional<String> answer, @Nullable Memory now) {
        // in the bin nothing is written and nothing refused: what was typed must not be taken for saved
        boolean binned = answer.isEmpty() && now != null && now.binned();
        Optional<String> refusal = binned ? Optional.of(Text.of("details.obstacle.binned")) : answer;
        Draft draft = drafts.get(place);
        boolean typedOn = again.remove(place);
        if (draft != null && refusal.isPresent()) {
            drafts.put(place, draft.at(Stage.INVALID, refusal.get()));
        } else if (!typedOn) {
            drafts.remove(place);
        }
        if (now != null) {
            onStored.accept(now);
        }
        if (wanted.remove(place) && now != null && refusal.isEmpty()) {
            save(now, place.slot());
        }
        changed();
    }

    /** A draft with the reason why it cannot be stored, or without one. */
    private static Draft checked(Slot slot, Draft draft) {
        try {
            step(slot, draft);
            return draft.at(Stage.TYPING, null);
        } catch (IllegalArgumentException e) {
            return draft.at(Stage.INVALID, e.getMessage());
        }
    }

    private static EditStep step(Slot slot, Draft draft) {
        Content base = draft.base().content();
        return slot.step(base, draft.type(), Typed.meant(slot.print(base), draft.typed()));
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
