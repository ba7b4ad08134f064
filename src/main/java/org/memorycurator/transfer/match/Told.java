package org.memorycurator.transfer.match;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.batch.KeyPath;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.Says.Part;

/** What the user should hear of a row beside its outcome, lest it says something in vain, or what nobody wants. Pure. */
final class Told {
    private final MatchRule rule;

    Told(MatchRule rule) {
        this.rule = rule;
    }

    /** Of a row that changes nothing. {@code stays} is what it says otherwise and never changes. */
    List<Note> inVain(Draft draft, Memory there, List<String> stays) {
        List<Note> notes = new ArrayList<>(stays.size());
        stays.forEach(name -> notes.add(new Note(Note.Kind.STAYS, name)));
        if (draft.version() > 0) {
            emptied(draft, there, notes);
        }
        return notes;
    }

    /** Of a row by which a memory becomes this. */
    List<Note> changing(Draft draft, Memory there, Content merged, List<String> stays) {
        List<Note> notes = inVain(draft, there, stays);
        if (draft.notes().contains(Note.GAP)
                && merged.text().equals(draft.content().text())) {
            notes.add(Note.GAP);
        }
        DigitsLost.zeros(there.metadata(), merged.metadata()).forEach(key -> notes.add(new Note(Note.Kind.ZEROS, key)));
        DigitsLost.last(there.metadata(), merged.metadata()).forEach(key -> notes.add(new Note(Note.Kind.DIGITS, key)));
        return notes;
    }

    /** A table that was exported had something in these cells: somebody has emptied them. */
    private void emptied(Draft draft, Memory there, List<Note> notes) {
        Content content = there.content();
        if (rule.text() && emptied(draft, Part.TEXT)) {
            notes.add(new Note(Note.Kind.NO_TEXT, ""));
        }
        if (rule.emptyClears()) {
            return;
        }
        for (String key : rule.metadata() == OfMetadata.KEEP
                ? List.<String>of()
                : draft.says().emptiedKeys()) {
            if (KeyPath.has(content.metadata(), key)) {
                notes.add(new Note(Note.Kind.EMPTY, key));
            }
        }
        kept(
                notes,
                "categories",
                emptied(draft, Part.CATEGORIES) && !content.categories().isEmpty());
        kept(notes, "expires", emptied(draft, Part.EXPIRES) && content.expirationDate() != null);
        kept(notes, "feedback", emptied(draft, Part.FEEDBACK) && content.feedback() != null);
    }

    private static void kept(List<Note> notes, String name, boolean kept) {
        if (kept) {
            notes.add(new Note(Note.Kind.EMPTY, Text.of("transfer.differs." + name)));
        }
    }

    private static boolean emptied(Draft draft, Part part) {
        return !draft.gives(part) && draft.says().speaksOf(part, true);
    }
}
