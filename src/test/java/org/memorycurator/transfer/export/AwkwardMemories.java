package org.memorycurator.transfer.export;

import java.util.Random;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Rating;
import org.memorycurator.store.JsonText;
import org.memorycurator.support.Memories;

/** Memories with everything that a file could lose: drawn by chance, the same for the same seed. */
final class AwkwardMemories {
    private static final String[] PIECES = {
        "'",
        "\"",
        "=1+1",
        "+49",
        "-5",
        "@home",
        "\t",
        "\r\n",
        "\n",
        "\\",
        "null",
        "",
        " ",
        ",",
        ";",
        "#",
        "é",
        "😀",
        "\ud83d",
        "\0",
        "\u001f",
        "\uffff",
        "_x0041_",
        "true",
        "0.830",
        "Ships to 12 Oak St",
        "{",
        "[1]",
        "2026-01-02",
        "مرحبا"
    };
    private static final String[] JSON = {
        "\"EU\"",
        "\"\"",
        "\" \"",
        "null",
        "true",
        "false",
        "0",
        "-5",
        "0.830",
        "1e400",
        "12345678901234567890",
        "[]",
        "{}",
        "[1,\"a\",null]",
        "{\"city\":\"Oslo\",\"zip\":\"0150\"}",
        "\"=cmd\"",
        "\"half \\ud83d\"",
        "\"'\\\"x\\\"\"",
        "1.0",
        "\"TRUE\""
    };
    private static final String[] KEYS = {
        "region",
        "age",
        "vip",
        "x (JSON)",
        "home.city",
        "home",
        "a..b",
        "",
        " edge ",
        "a\nb",
        "=key",
        "größe",
        "mood 😀",
        "user_id",
        "\ud83d",
        "numbers",
        "flags",
        "texts"
    };

    private final Random random;

    AwkwardMemories(long seed) {
        random = new Random(seed);
    }

    Memories[] some(int count) {
        Memories[] all = new Memories[count];
        for (int i = 0; i < count; i++) {
            String id = "id-" + i;
            all[i] = one(i % 5 == 0 ? " " + id + "  " : id);
        }
        return all;
    }

    private Memories one(String id) {
        Memories one = Memories.memory("x" + text())
                .id(id)
                .owner(new Owner(maybe(), maybe(), maybe(), maybe()))
                .created("2026-01-02T03:04:05.678901+02:00")
                .updated(random.nextBoolean() ? null : "2026-02-03 04:05:06Z");
        for (int i = random.nextInt(3); i > 0; i--) {
            one.category(i + text());
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String key = KEYS[random.nextInt(KEYS.length)];
            one.with(key, value(key));
        }
        if (random.nextInt(4) == 0) {
            one.expires(random.nextBoolean() ? "2026-12-31" : "1812-05-01");
        }
        if (random.nextInt(4) == 0) {
            one.feedback(Rating.values()[random.nextInt(3)], random.nextBoolean() ? null : text());
        }
        if (random.nextInt(8) == 0) {
            one.immutable();
        }
        return random.nextInt(8) == 0 ? one.binned() : one;
    }

    private Json value(String key) {
        return switch (key) {
            case "numbers" -> new Json.Num(new String[] {"1", "-2.5", "0.830", "1e400"}[random.nextInt(4)]);
            case "flags" -> new Json.Bool(random.nextBoolean());
            case "texts" -> new Json.Str(text());
            default -> JsonText.parse(JSON[random.nextInt(JSON.length)]);
        };
    }

    private String maybe() {
        return random.nextInt(3) == 0 ? null : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
