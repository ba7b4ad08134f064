package org.memorycurator.transfer.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Rating;
import org.memorycurator.support.Memories;

class MemoryDigestTest {
    private static String digest(Memories... memories) {
        MemoryDigest digest = new MemoryDigest();
        Arrays.stream(memories).forEach(m -> digest.add(m.identity(), m.content()));
        assertThat(digest.count()).isEqualTo(memories.length);
        return digest.value();
    }

    @Test
    void neither_the_order_of_memories_nor_that_of_their_metadata_keys_counts() {
        Memories first = memory("Prefers decaf").with("region", "EU").withNumber("age", "41");
        Memories again = memory("Prefers decaf").withNumber("age", "41").with("region", "EU");
        Memories second = memory("Ships to 12 Oak St").withJson("place", "{\"a\":1,\"b\":[{\"d\":1,\"c\":2}]}");
        Memories secondAgain = memory("Ships to 12 Oak St").withJson("place", "{\"b\":[{\"c\":2,\"d\":1}],\"a\":1}");
        assertThat(digest(first, second)).isEqualTo(digest(secondAgain, again)).hasSize(64);
    }

    @Test
    void each_thing_that_a_memory_says_counts() {
        List<String> digests = List.of(
                digest(),
                digest(memory("Prefers decaf")),
                digest(memory("Prefers decaf"), memory("Prefers decaf")),
                digest(memory("Prefers decaf ").id("1")),
                digest(memory("Prefers decaf").id("1")),
                digest(memory("Prefers decaf").user("u")),
                digest(memory("Prefers decaf").user("")),
                digest(memory("Prefers decaf").agent("u")),
                digest(memory("Prefers decaf").withNumber("n", "0.83")),
                digest(memory("Prefers decaf").withNumber("n", "0.830")),
                digest(memory("Prefers decaf").with("n", "0.83")),
                digest(memory("Prefers decaf").withJson("n", "null")),
                digest(memory("Prefers decaf").category("a", "b")),
                digest(memory("Prefers decaf").category("b", "a")),
                digest(memory("Prefers decaf").updated(null)),
                digest(memory("Prefers decaf").updated("2026-01-02T03:04:05.678+00:00")),
                digest(memory("Prefers decaf").created("2026-01-02T03:04:05.678+00:00")),
                digest(memory("Prefers decaf").expires("2026-01-02")),
                digest(memory("Prefers decaf").immutable()),
                digest(memory("Prefers decaf").feedback(Rating.POSITIVE, null)),
                digest(memory("Prefers decaf").feedback(Rating.POSITIVE, "")),
                digest(memory("Prefers decaf").binned()));
        assertThat(digests).doesNotHaveDuplicates();
    }

    /** As somebody without this program would work it out: hash each line, sort the hashes, hash them all. */
    @Test
    void it_is_the_hash_of_the_sorted_hashes_of_the_lines() throws Exception {
        Memories[] many = IntStream.range(0, 2_000)
                .mapToObj(i -> memory("Memory " + i).with("n", String.valueOf(i)))
                .toArray(Memories[]::new);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[][] hashes = Arrays.stream(many)
                .map(m -> sha.digest(MemoryJson.print(m.identity(), m.content()).getBytes(StandardCharsets.UTF_8)))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        for (byte[] hash : hashes) {
            sha.update(hash);
        }
        assertThat(digest(many)).isEqualTo(HexFormat.of().formatHex(sha.digest()));
    }
}
