package org.memorycurator.store;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;

/** What a revision's row must hash to, its key and text included. */
final class Digest {
    private Digest() {}

    static long of(Memory memory, @Nullable String metadata, @Nullable String categories) {
        Content content = memory.content();
        Feedback feedback = content.feedback();
        Identity identity = memory.identity();
        Owner owner = identity.owner();
        Hash hash = new Hash()
                .add(memory.revision())
                .add(memory.number())
                .add(memory.previous())
                .add(memory.version())
                .add(content.text())
                .add(metadata)
                .add(categories)
                .add(
                        content.expirationDate() == null
                                ? Long.MIN_VALUE
                                : content.expirationDate().toEpochDay())
                .add(feedback == null ? null : feedback.rating().name())
                .add(feedback == null ? null : feedback.reason())
                .add(feedback != null && feedback.addressed())
                .add(Columns.code(content.state()))
                .add(content.replacedBy());
        add(hash, content.updatedAt());
        hash.add(identity.id())
                .add(owner.userId())
                .add(owner.agentId())
                .add(owner.appId())
                .add(owner.runId())
                .add(identity.immutable())
                .add(identity.replaces());
        add(hash, identity.createdAt());
        return hash.value();
    }

    /** The same with that of what the revision does to the past that is known; null for nothing. */
    static long with(@Nullable Long past, long digest) {
        return past == null
                ? digest
                : new Hash().add(digest).add(past.longValue()).value();
    }

    private static void add(Hash hash, @Nullable Timestamp moment) {
        if (moment == null) {
            hash.add((String) null);
        } else {
            hash.add(moment);
        }
    }
}
