package org.memorycurator.transfer.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Says.Part;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.StagedRow;
import org.memorycurator.transfer.staging.Staging;

/** What the rows of an import are about, so that a later one about the same is known. Some twenty bytes a new memory. For one thread. */
final class SeenRows {
    private final Staging staging;
    private final KeyIndex ids = new KeyIndex();
    /** By what else new memories are known, for each key that a rule asks for. */
    private final Map<MatchKey, KeyIndex> keys = new LinkedHashMap<>();

    /** By the number of a memory, the row that is about it plus one. */
    private int[] ofMemory = {};

    SeenRows(Staging staging, Collection<MatchKey> wanted) {
        this.staging = staging;
        wanted.stream().filter(MatchKey::wanted).forEach(key -> keys.put(key, new KeyIndex()));
    }

    /** A memory as an earlier row leaves it. */
    record Row(Identity identity, Content content, List<PastEvent> past) {}

    /** The earlier row of any file that is about the same memory, as this matching tells; null when none is. */
    @Nullable
    Row find(Draft draft, @Nullable Memory there, Matching matching) {
        if (there != null) {
            int row = there.number() < ofMemory.length ? ofMemory[there.number()] : 0;
            return row == 0 ? null : row(staging.read(row - 1), there);
        }
        if (matching.byId()) {
            return draft.gives(Part.ID) ? sameId(draft) : null;
        }
        MatchKey key = matching.key();
        KeyIndex index = keys.get(key);
        String known = key.of(draft);
        if (known == null || index == null) {
            return null;
        }
        for (int row : index.candidates(known)) {
            StagedRow staged = staging.read(row);
            Identity identity = staged.identity();
            Content content = staged.content();
            if (identity != null
                    && content != null
                    && known.equals(key.of(identity, content))
                    && !matching.merging().anotherOwner(identity, draft)) {
                return new Row(identity, content, staged.past());
            }
        }
        return null;
    }

    /** Whether an earlier row comes in under the draft’s id. */
    boolean idTaken(Draft draft) {
        return sameId(draft) != null;
    }

    private @Nullable Row sameId(Draft draft) {
        for (int row : ids.candidates(draft.identity().id())) {
            StagedRow staged = staging.read(row);
            Identity identity = staged.identity();
            Content content = staged.content();
            if (identity != null
                    && content != null
                    && identity.id().equals(draft.identity().id())) {
                return new Row(identity, content, staged.past());
            }
        }
        return null;
    }

    private static Row row(StagedRow staged, Memory there) {
        Content content = staged.content();
        Identity identity = staged.identity();
        return new Row(
                identity == null ? there.identity() : identity,
                content == null ? there.content() : content,
                staged.past());
    }

    /** Remembers a row. */
    void add(Made made, int row) {
        Memory there = made.before();
        if (there != null) {
            if (there.number() >= ofMemory.length) {
                ofMemory = Arrays.copyOf(ofMemory, there.number() + there.number() / 2 + 16);
            }
            ofMemory[there.number()] = row + 1;
        } else if (made.outcome() == Outcome.NEW) {
            Draft draft = made.draft();
            if (draft.gives(Part.ID)) {
                ids.add(draft.identity().id(), row);
            }
            keys.forEach((key, index) -> {
                String known = key.of(draft);
                if (known != null) {
                    index.add(known, row);
                }
            });
        }
    }
}
