package org.memorycurator.bench;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.support.Memories;

/** Invented memories with four metadata keys, the same each time: two of five are of the region EMEA. */
final class ManyMemories {
    private static final String[] WORDS =
            "prefers decaf coffee ships to oslo street gold member since asked for refund in may likes green tea"
                    .split(" ");
    private static final List<String> REGIONS = List.of("EMEA", "EMEA", "APAC", "US", "LATAM");

    private ManyMemories() {}

    static Stream<PlannedChange.Insert> of(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> {
            StringBuilder text = new StringBuilder("#" + i);
            while (text.length() < 125) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            return (PlannedChange.Insert) Memories.memory(text.toString())
                    .id(new UUID(random.nextLong(), random.nextLong()).toString())
                    .user("cust-" + random.nextInt(50_000))
                    .with("region", REGIONS.get(random.nextInt(REGIONS.size())))
                    .with("tier", "gold")
                    .withNumber("score", "0." + (100 + random.nextInt(900)))
                    .with("source", "chat")
                    .category("diet")
                    .insert();
        });
    }

    /** Whether it is of the region that the filtered jobs are about. */
    static boolean isEmea(PlannedChange.Insert memory) {
        return memory.content().metadata().get("region") instanceof org.memorycurator.model.Json.Str region
                && region.value().equals("EMEA");
    }
}
