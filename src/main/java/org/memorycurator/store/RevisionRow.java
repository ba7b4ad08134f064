package org.memorycurator.store;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;

/**
 * One revision as it is stored; what somebody broke in it comes as near to what is there as it can.
 *
 * @param content all of it but the text, which is stored on its own
 */
record RevisionRow(
        long revision,
        int number,
        long previous,
        int version,
        long tid,
        long digest,
        @Nullable String metadata,
        @Nullable String categories,
        Content content) {

    /**
     * One to be written: it gets its digest.
     *
     * @param past the digest of what it does to the past that is known of its memory; null for nothing
     */
    static RevisionRow of(Memory memory, long tid, @Nullable Long past) {
        Content content = memory.content();
        String metadata = Columns.print(content.metadata());
        String categories = Columns.print(content.categories());
        return new RevisionRow(
                memory.revision(),
                memory.number(),
                memory.previous(),
                memory.version(),
                tid,
                Digest.with(past, Digest.of(memory, metadata, categories)),
                metadata,
                categories,
                content);
    }
}
