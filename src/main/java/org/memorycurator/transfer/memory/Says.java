package org.memorycurator.transfer.memory;

import java.util.Set;

/**
 * Of which parts of a memory an element of a file speaks: everything else stays as it is in a memory that it changes. Of the
 * metadata it speaks of the keys that its content has.
 *
 * @param parts what it gives a value, as bits of {@link Part}
 * @param emptied what it leaves empty, likewise: that clears or keeps what is there, as the match rule says
 * @param emptiedKeys the metadata keys that it leaves empty
 * @param paths those of its metadata keys in which dots lead into nested objects
 * @param untyped whether its texts may stand for the numbers that are there: a cell has no type
 */
public record Says(int parts, int emptied, Set<String> emptiedKeys, Set<String> paths, boolean untyped) {
    /** A part of a memory. */
    public enum Part {
        ID,
        TEXT,
        USER,
        AGENT,
        APP,
        RUN,
        /** All of the metadata, so that they can be replaced. */
        METADATA,
        CATEGORIES,
        /** Categories that come to those that are there. */
        MORE_CATEGORIES,
        CREATED,
        UPDATED,
        EXPIRES,
        IMMUTABLE,
        FEEDBACK,
        FEEDBACK_REASON,
        FEEDBACK_ADDRESSED,
        STATE,
        REPLACED_BY,
        REPLACES;

        /** Its bit among all parts. */
        public int bit() {
            return 1 << ordinal();
        }
    }

    /** Whether it gives the part a value. */
    public boolean gives(Part part) {
        return (parts & part.bit()) != 0;
    }

    /** Whether it speaks of the part. */
    public boolean speaksOf(Part part, boolean emptyClears) {
        return gives(part) || emptyClears && (emptied & part.bit()) != 0;
    }

    /** The same, speaking of these parts too. */
    public Says and(int more) {
        return (parts | more) == parts ? this : new Says(parts | more, emptied, emptiedKeys, paths, untyped);
    }
}
