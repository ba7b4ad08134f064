package org.memorycurator.transfer.memory;

import java.util.List;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.PastEvent;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.memory.Says.Part;

/**
 * A memory as a file has it.
 *
 * @param identity with a new id, and the time of the import, where the file has none
 * @param says of which parts the file speaks
 * @param past what happened to it elsewhere, oldest first
 * @param version which version of the memory the file was made from; 0 when it does not say
 * @param notes what had to be added or moved to make a memory of it
 */
public record Draft(
        Identity identity, Content content, Says says, List<PastEvent> past, int version, List<Note> notes) {

    /** Something about a memory that the user should hear of, counted over the whole import. */
    public record Note(Kind kind, String about) {
        /** What it is about when there are too many different keys to name them. */
        public static final String OTHERS = "\uFFFF";

        /** The text is made of columns of which one is empty. */
        public static final Note GAP = new Note(Kind.GAP, "");

        /** What happened. The sentences get how many memories, and what it is about. */
        public enum Kind {
            /** A key that the product does not know. */
            KEPT,
            /** The same, where the metadata has a key of that name already. */
            RENAMED,
            /** One that is here differs in little by what it is known. */
            NEARLY,
            /** An id was missing. */
            NEW_ID,
            /** An id was taken by another memory. */
            OTHER_ID,
            /** A creation date was missing. */
            NEW_DATE,
            /** An id that was written as a number. */
            NUMBER,
            /** One category, not in a list. */
            ONE_CATEGORY,
            /** A category that was there twice. */
            REPEATED,
            /** Something that never changes is said otherwise. */
            STAYS,
            /** A cell was emptied, and what is there stays. */
            EMPTY,
            /** The same of the text, which a memory always has. */
            NO_TEXT,
            /** Digits lost the zeros they began with. */
            ZEROS,
            /** The last of many digits became zeros. */
            DIGITS,
            /** Not all columns say something that the text is made of. */
            GAP,
            /** The text holds signs that no text has. */
            CONTROLS,
            /** How well it matched a search. */
            SCORE,
            /** A memory whose import was taken back comes in again. */
            AGAIN;

            /** Whether a row says something in vain: that is told, also where nothing is written. */
            public boolean inVain() {
                return this == STAYS || this == EMPTY || this == NO_TEXT;
            }
        }

        /** The note as a sentence. */
        public String sentence(long count) {
            String key = "transfer.note." + kind;
            boolean others = about.equals(OTHERS) && Text.has(key + ".others");
            return Text.of(others ? key + ".others" : key, count, about);
        }
    }

    /** Whether the file gives this part a value. */
    public boolean gives(Part part) {
        return says.gives(part);
    }

    /** The same with another content. */
    public Draft with(Content changed, Says said) {
        return new Draft(identity, changed, said, past, version, notes);
    }

    /** The same with other notes. */
    public Draft with(List<Note> others) {
        return new Draft(identity, content, says, past, version, others);
    }

    /** The same, made from this version of its memory. */
    public Draft of(int made) {
        return new Draft(identity, content, says, past, made, notes);
    }

    /** The same as this file tells it. */
    public Draft from(String file) {
        return past.isEmpty()
                ? this
                : new Draft(
                        identity,
                        content,
                        says,
                        past.stream()
                                .map(event -> event.source().isEmpty() ? event.from(file) : event)
                                .toList(),
                        version,
                        notes);
    }
}
