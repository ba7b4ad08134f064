package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.StepException;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Controls;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.RowDrafts;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.MemoryJson;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says.Part;

/** Makes a draft of each element of one file: takes it apart, maps it, and does the steps of the import rule to it. */
final class Drafting {
    /** How many characters a stored value can have; beyond that, the database refuses. */
    static final int LONGEST = 1_048_576;

    private static final int LONGEST_ELEMENT = 4 * LONGEST; // text, metadata, categories, and all the rest
    private static final int SURELY_SHORT = LONGEST / 16; // whatever is escaped in it

    private final @Nullable RowDrafts rows;
    private final List<Step> steps = new ArrayList<>();
    private final String file;
    private final Timestamp now;
    private @Nullable ExportChecking checking;

    /** A step of the import rule, made ready for many, with what it does in words. */
    private record Step(UnaryOperator<Content> ready, String does) {
        Content done(Content content) {
            try {
                return ready.apply(content);
            } catch (StepException e) {
                throw new RejectedException(Text.of("transfer.stepRefused", does, e.reason()));
            }
        }
    }

    /**
     * For a file with these columns, none if it is no table.
     *
     * @throws ImportException when the mapping does not fit the table, or a step cannot be done at all
     */
    Drafting(String file, List<String> columns, ImportSetup setup, Timestamp now) {
        this.file = file;
        this.now = now;
        Mapping mapping = setup.mapping();
        if (!columns.isEmpty() && mapping == null) {
            throw new ImportException(Text.of("transfer.noMapping", file), null);
        }
        this.rows = columns.isEmpty() || mapping == null ? null : new RowDrafts(file, columns, mapping, now);
        for (EditStep step : setup.steps()) {
            step.problem().ifPresent(problem -> {
                throw new ImportException(Text.of("transfer.badStep", step.describe(), problem), null);
            });
            steps.add(new Step(step.ready(), step.describe()));
        }
    }

    /** Everything that is read is also shown to this one. */
    Drafting shownTo(ExportChecking shown) {
        checking = shown;
        return this;
    }

    /**
     * Makes a draft.
     *
     * @throws RejectedException with the reason when it is no memory
     */
    Draft draft(Entry entry) {
        if (entry.problem() != null) {
            throw new RejectedException(entry.problem());
        }
        // Before it is taken apart: as values, a line may take thirty times the room.
        if (entry.raw().length() > LONGEST_ELEMENT && entry.contentLength() > LONGEST_ELEMENT) {
            throw new RejectedException(Text.of("transfer.tooMuch", entry.contentLength(), LONGEST_ELEMENT));
        }
        try {
            Draft read =
                    switch (entry.body()) {
                        case Entry.Body.Unparsed unparsed -> MemoryJson.read(JsonText.parse(entry.raw()), now);
                        case Entry.Body.Parsed parsed -> MemoryJson.read(parsed.object(), now);
                        case Entry.Body.Row row -> ofRow(row.cells());
                    };
            if (checking != null) {
                checking.took(entry, read);
            }
            Draft draft = stepped(read.from(file));
            checkLengths(draft, entry.raw().length());
            checkDepth(draft);
            return noted(draft);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(String.valueOf(e.getMessage()));
        }
    }

    /** Nobody sees such signs in a table, so they are told. */
    private static Draft noted(Draft draft) {
        if (draft.content().text().chars().noneMatch(Controls::is)) {
            return draft;
        }
        List<Note> notes = new ArrayList<>(draft.notes());
        notes.add(new Note(Note.Kind.CONTROLS, ""));
        return draft.with(notes);
    }

    private Draft ofRow(List<Json> cells) {
        if (rows == null) {
            throw new IllegalStateException("a row without columns");
        }
        return rows.draft(cells);
    }

    private Draft stepped(Draft draft) {
        Content content = draft.content();
        for (Step step : steps) {
            content = step.done(content);
        }
        if (content.equals(draft.content())) {
            return draft;
        }
        if (draft.gives(Part.TEXT) && content.text().isBlank()) {
            throw new RejectedException(Text.of("transfer.emptyText"));
        }
        return draft.with(content, draft.says().and(changed(draft, content)));
    }

    /**
     * What a step has changed is said, even if the file did not speak of it. Not so a text, which was made of nothing; and categories come
     * to those of a memory that is there.
     */
    private static int changed(Draft draft, Content after) {
        Content before = draft.content();
        Part categories = draft.gives(Part.CATEGORIES) ? Part.CATEGORIES : Part.MORE_CATEGORIES;
        return bit(categories, before.categories(), after.categories())
                | bit(Part.EXPIRES, before.expirationDate(), after.expirationDate())
                | bit(Part.FEEDBACK, before.feedback(), after.feedback())
                | bit(Part.FEEDBACK_REASON, before.feedback(), after.feedback())
                | bit(Part.FEEDBACK_ADDRESSED, before.feedback(), after.feedback())
                | bit(Part.STATE, before.state(), after.state());
    }

    private static int bit(Part part, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? 0 : part.bit();
    }

    private static void checkLengths(Draft draft, int raw) {
        for (PastEvent event : raw < SURELY_SHORT ? List.<PastEvent>of() : draft.past()) {
            checkLength("past", Math.max(length(event.before()), length(event.after())));
        }
        if (raw < SURELY_SHORT && draft.content().text().length() < SURELY_SHORT) {
            return;
        }
        Content content = draft.content();
        checkLength("text", content.text().length());
        checkLength("metadata", JsonText.print(content.metadata()).length());
        checkLength(
                "categories", MemoryJson.printCategories(content.categories()).length());
        checkLength(
                "ids",
                draft.identity().id().length()
                        + draft.identity().owner().toString().length());
        if (content.feedback() != null) {
            checkLength("feedback", String.valueOf(content.feedback().reason()).length());
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void checkLength(String what, int length) {
        if (length > LONGEST) {
            throw new RejectedException(Text.of("transfer.tooLong." + what, length, LONGEST));
        }
    }

    /** The object around the metadata counts: what comes in can also go out. */
    private static void checkDepth(Draft draft) {
        for (Json value : draft.content().metadata().values().values()) {
            if (depth(value) > JsonText.DEEPEST - 2) {
                throw new RejectedException(Text.of("store.json.tooDeep", JsonText.DEEPEST));
            }
        }
    }

    private static int depth(Json value) {
        Collection<Json> inside =
                switch (value) {
                    case Json.Arr list -> list.items();
                    case Json.Obj object -> object.members().values();
                    default -> List.of();
                };
        int deepest = 0;
        for (Json each : inside) {
            deepest = Math.max(deepest, depth(each));
        }
        return value instanceof Json.Arr || value instanceof Json.Obj ? deepest + 1 : 0;
    }
}
