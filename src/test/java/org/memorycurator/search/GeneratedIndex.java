package org.memorycurator.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Progress;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;

/** Fills an index with generated memories without a store: for measuring the index alone. */
public final class GeneratedIndex {
    private static final UUID TOKEN = new UUID(1, 2);
    private static final int VOCABULARY = 40_000;

    private GeneratedIndex() {}

    /** So many memories. */
    public static void fill(MemoryIndex index, int size) {
        index.follow(new Generated(size, 0), Progress.NONE);
    }

    /** One more edit of some memory, after {@code edits} others. */
    public static void edit(MemoryIndex index, int size, int edits) {
        index.follow(new Generated(size, edits + 1), Progress.NONE);
    }

    /** The memory of this number; about 125 characters, rare and frequent words. */
    public static Memory memory(int number) {
        return memory(number, number);
    }

    private static Memory memory(int number, long revision) {
        Random random = new Random(revision * 31 + 7);
        StringBuilder text = new StringBuilder();
        for (int i = 8 + random.nextInt(12); i > 0; i--) {
            text.append(word((int) (VOCABULARY * Math.pow(random.nextDouble(), 6))))
                    .append(' ');
        }
        Metadata metadata = Metadata.EMPTY
                .with("region", new Json.Str(List.of("EU", "US", "EMEA", "APAC").get(random.nextInt(4))))
                .with("tier", new Json.Str(random.nextInt(10) == 0 ? "gold" : "basic"))
                .with("score", new Json.Num("0." + random.nextInt(1_000)));
        if (random.nextBoolean()) {
            metadata = metadata.with("ticket", new Json.Str("T-" + random.nextInt(1_000_000)));
        }
        Owner owner = new Owner(
                "user-" + (int) (50_000 * Math.pow(random.nextDouble(), 3)), "agent-" + random.nextInt(5), null, null);
        Timestamp updated =
                Timestamp.of(Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000) * 80_000L));
        Identity identity =
                new Identity(new UUID(number, 42).toString(), owner, updated, random.nextInt(50) == 0, null);
        Content content = new Content(
                text.toString(),
                metadata,
                List.of("category-" + random.nextInt(30)),
                null,
                null,
                State.LIVE,
                updated,
                null);
        return new Memory(number, identity, revision, 0, 1, content);
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (long seed = (rank + 3L) * 7_919; seed > 0; seed /= 26) {
            word.append((char) ('a' + seed % 26));
        }
        return word.toString();
    }

    /** Memories 1 to {@code size} in one change set, then edits of every thousandth one. */
    private record Generated(int size, int edits) implements Source {
        @Override
        public long lastRevision() {
            return size + edits;
        }

        @Override
        public long currentRevision(int number) {
            return number % 1_000 == 0 && number / 1_000 <= edits ? size + number / 1_000 : number;
        }

        @Override
        public List<Memory> revisionsFrom(long revision, int count) {
            List<Memory> memories = new ArrayList<>();
            for (long at = revision; at <= lastRevision() && memories.size() < count; at++) {
                memories.add(at <= size ? memory((int) at, at) : memory((int) (at - size) * 1_000, at));
            }
            return memories;
        }

        @Override
        public Optional<ChangeSet> changeSetOf(long revision) {
            return Optional.of(new ChangeSet(
                    1, TOKEN, ChangeKind.IMPORT, "", "", null, Instant.EPOCH, Instant.EPOCH, null, 1, size, 0));
        }
    }
}
