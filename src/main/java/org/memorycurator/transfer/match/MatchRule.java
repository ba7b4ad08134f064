package org.memorycurator.transfer.match;

/**
 * When an element of a file is about a memory that is there already, and what then happens.
 *
 * @param by what they must have in common
 * @param key the metadata key, for {@link By#USER_AND_KEY}; else empty
 * @param then what happens to a memory that says something else
 * @param text whether the file's text takes the place of the memory's
 * @param metadata what happens to the memory's metadata
 * @param emptyClears whether an empty cell, or a null of a JSON file, clears what is there; else it keeps it
 */
public record MatchRule(By by, String key, Then then, boolean text, OfMetadata metadata, boolean emptyClears) {
    /** What a file's element and a memory have in common. */
    public enum By {
        /** The id. */
        ID,
        /** The user and the text, as Mem0 knows repeats: by the MD5 of the text, white space at the edges aside. */
        USER_AND_TEXT,
        /** The user and the value of a metadata key, such as the number of a CRM. */
        USER_AND_KEY,
        /** Nothing: all are new, under new ids where theirs are taken. */
        NOTHING
    }

    /** What happens to a memory that is matched and says something else. */
    public enum Then {
        /** It is updated. */
        UPDATE,
        /** It stays as it is, and is counted. */
        SKIP,
        /** It stays as it is, and the element goes to the rejects as a conflict. */
        CONFLICT
    }

    /** What happens to the metadata of a memory that is updated. */
    public enum OfMetadata {
        /** They stay. */
        KEEP,
        /** The file's keys are set, the others stay. */
        MERGE,
        /** The file's take their place. */
        REPLACE
    }

    /** For files that carry whole memories: what is there already is never overwritten without a word. */
    public static final MatchRule WHOLE_MEMORIES =
            new MatchRule(By.ID, "", Then.CONFLICT, true, OfMetadata.REPLACE, true);

    /** The same, updating what is matched. */
    public MatchRule updating() {
        return new MatchRule(by, key, Then.UPDATE, text, metadata, emptyClears);
    }
}
