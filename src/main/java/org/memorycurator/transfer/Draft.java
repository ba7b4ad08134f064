package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;

/**
 * A memory as a file has it.
 *
 * @param dated whether the file said when it was made
 * @param notes what had to be added or moved to make a memory of it
 */
record Draft(Identity identity, Content content, boolean dated, List<Note> notes) {

    /** Something about a memory that the user should hear of, counted over the whole import. */
    record Note(Kind kind, String about) {
        /** What it is about when there are too many different keys to name them. */
        static final String OTHERS = "\uFFFF";

        /** What happened. The sentences get how many memories, and what it is about. */
        enum Kind {
            /** A key that the product does not know. */
            KEPT,
            /** The same, where the metadata has a key of that name already. */
            RENAMED,
            /** An id was missing. */
            NEW_ID,
            /** A creation date was missing. */
            NEW_DATE,
            /** An id that was written as a number. */
            NUMBER,
            /** One category, not in a list. */
            ONE_CATEGORY,
            /** A category that was there twice. */
            REPEATED
        }

        /** The note as a sentence. */
        String sentence(long count) {
            String key = "transfer.note." + kind;
            boolean others = about.equals(OTHERS) && Text.has(key + ".others");
            return Text.of(others ? key + ".others" : key, count, about);
        }
    }

    /** What differs from a memory that has the same id, in words; empty when nothing does. */
    List<String> differencesFrom(Identity other, Content there) {
        List<String> names = new ArrayList<>();
        compare(names, "text", content.text(), there.text());
        compare(names, "metadata", content.metadata(), there.metadata());
        compare(names, "categories", content.categories(), there.categories());
        compare(names, "owner", identity.owner(), other.owner());
        if (dated) {
            compare(
                    names,
                    "created",
                    identity.createdAt().text(),
                    other.createdAt().text());
        }
        compare(names, "updated", textOf(content.updatedAt()), textOf(there.updatedAt()));
        compare(names, "expires", content.expirationDate(), there.expirationDate());
        compare(names, "immutable", identity.immutable(), other.immutable());
        compare(names, "feedback", content.feedback(), there.feedback());
        compare(names, "bin", content.state(), there.state());
        compare(names, "replacedBy", content.replacedBy(), there.replacedBy());
        compare(names, "replaces", identity.replaces(), other.replaces());
        return names;
    }

    private static void compare(List<String> names, String name, @Nullable Object a, @Nullable Object b) {
        if (!Objects.equals(a, b)) {
            names.add(Text.of("transfer.differs." + name));
        }
    }

    private static String textOf(@Nullable Timestamp timestamp) {
        return timestamp == null ? "" : timestamp.text();
    }
}
