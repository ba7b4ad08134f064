package org.memorycurator.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Rating;
import org.memorycurator.support.Memories;

/** Memories as chance wants them, from few enough words and values for searches to find some; the same for the same seed. */
public final class RandomMemories {
    public static final List<String> WORDS = List.of(
            "decaf",
            "Décaf",
            "DECAF",
            "decaffeinated",
            "deaf",
            "Oak",
            "oak-street",
            "street",
            "Str.",
            "12",
            "喜欢",
            "喝茶",
            "喜",
            "prefers",
            "PREFERS",
            "tea",
            "teas",
            "!",
            "&",
            "ｔｅａ",
            "e\u0301clair",
            "éclair");
    public static final List<String> VALUES =
            List.of("EU", "eu", "Eu", "EMEA", "emea ", "Émea", "a|b", "x:y", "", "*", "Oslo St?", "null", "true");
    public static final List<String> NUMBERS =
            List.of("0", "-0.0", "0.83", "0.830", "209", "1e3", "1000", "-5", "9007199254740993");
    public static final List<String> STAMPS = List.of(
            "2026-05-01",
            "2026-05-31T23:59:59.999Z",
            "2026-06-01T00:30:00+02:00",
            "1969-07-20",
            "2026-11-21",
            "2026-11-22T10:00:00Z");
    public static final List<String> KEYS =
            List.of("region", "score", "due", "home town", "user", "address", "tags", "address.city");
    private static final List<String> USERS = List.of("42", "9", "Ann", "ann", "bob ", "Zoë");

    private final Random random;

    /** A source of memories. */
    public RandomMemories(long seed) {
        this.random = new Random(seed);
    }

    /** The next memory. */
    public Memories next() {
        Memories memory = Memories.memory(text()).id("m-" + random.nextLong());
        if (random.nextInt(4) > 0) {
            memory.user(pick(USERS));
        }
        if (random.nextBoolean()) {
            memory.agent(pick(USERS));
        }
        if (random.nextInt(3) == 0) {
            memory.run("run-" + random.nextInt(3)).app("App");
        }
        if (random.nextBoolean()) {
            memory.category("diet");
        }
        if (random.nextInt(3) == 0) {
            memory.category("Address", "x:y");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            memory.with(pick(KEYS), json(2));
        }
        memory.created(pick(STAMPS)).updated(random.nextInt(9) == 0 ? null : pick(STAMPS));
        if (random.nextInt(3) == 0) {
            memory.expires(pick(List.of("2026-11-21", "2026-11-22", "2030-01-01", "1969-01-01")));
        }
        if (random.nextInt(5) == 0) {
            memory.immutable();
        }
        if (random.nextInt(6) == 0) {
            memory.binned();
        }
        return memory;
    }

    /** The next one as an import plans it; some have feedback. */
    public PlannedChange.Insert insert() {
        PlannedChange.Insert plain = next().insert();
        return random.nextInt(3) > 0
                ? plain
                : new PlannedChange.Insert(
                        plain.identity(),
                        plain.content()
                                .withFeedback(
                                        new Feedback(pick(List.of(Rating.values())), null, random.nextBoolean())));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(pick(WORDS)).append(random.nextInt(5) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    private Json json(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new Json.Str(pick(VALUES));
            case 1 -> new Json.Num(pick(NUMBERS));
            case 2 -> new Json.Str(random.nextBoolean() ? pick(STAMPS) : pick(NUMBERS));
            case 3 -> random.nextBoolean() ? Json.NULL : new Json.Bool(random.nextBoolean());
            case 4 ->
                new Json.Arr(java.util.stream.IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> json(depth - 1))
                        .toList());
            default -> new Json.Obj(java.util.Map.of("city", json(depth - 1)));
        };
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(int one, int of) {
        return random.nextInt(of) < one;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
}
