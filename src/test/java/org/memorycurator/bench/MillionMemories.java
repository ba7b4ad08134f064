package org.memorycurator.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * Writes invented memories as JSON lines in Mem0's shape, for trying the window by hand with many rows: the number of
 * memories, then the file. The same memories for the same number.
 */
final class MillionMemories {
    private static final int USERS = 50_000;
    private static final int RARE_WORDS = 40_000;
    private static final long FIRST_SECOND =
            Instant.parse("2021-01-01T00:00:00Z").getEpochSecond();
    private static final int SECONDS = 5 * 365 * 86_400;

    /** Most frequent first. */
    private static final List<String> WORDS = List.of(("prefers asked for the decaf coffee ships to street since gold"
                    + " refund likes green tea order address member phone call morning evening vegetarian allergic peanuts"
                    + " newsletter invoice delivery weekend birthday upgrade bevorzugt Straße Kündigung möchte Rechnung"
                    + " Lieferung günstig café préfère livraison façade élève adresse août œuvre correo mañana niño entrega"
                    + " dirección señor cumpleaños Zürich Kraków Łódź żółty Øresund blåbær smörgåsbord naïve кофе чай адрес"
                    + " доставка звонок καφές διεύθυνση παράδοση 喜欢 喝茶 地址 配送 コーヒー 住所 配達 커피 주소 배송 قهوة"
                    + " عنوان קפה כתובת")
            .split(" "));

    private static final List<String> REGIONS = List.of("EU", "US", "EMEA", "APAC", "eu", "LATAM", "Emea", "E.U.");
    private static final List<String> TIERS = List.of("basic", "silver", "gold", "platinum");
    private static final List<String> CHANNELS = List.of("chat", "phone", "email", "import", "store");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pl", "zh", "ja", "ar");
    private static final List<String> CITIES = List.of("Oslo", "Zürich", "Kraków", "São Paulo", "東京", "Lyon", "Leeds");
    private static final List<String> CATEGORIES =
            List.of("preference", "address", "order", "complaint", "diet", "billing", "travel", "family");

    private final Random random = new Random(42);

    private MillionMemories() {}

    /** Writes {@code arguments[0]} memories into the file {@code arguments[1]}. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        MillionMemories memories = new MillionMemories();
        try (BufferedWriter file = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int i = 0; i < count; i++) {
                file.write(JsonText.print(memories.next()));
                file.write('\n');
            }
        }
    }

    private Json.Obj next() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", text(new UUID(random.nextLong(), random.nextLong()).toString()));
        members.put("memory", text(sentence()));
        members.put("user_id", text("cust-" + (1 + skewed(USERS))));
        members.put("agent_id", text("agent-" + skewed(12)));
        members.put("run_id", random.nextInt(3) == 0 ? text("run-" + random.nextInt(20_000)) : Json.NULL);
        members.put("metadata", metadata());
        members.put("categories", new Json.Arr(List.of(text(often(CATEGORIES)))));
        long created = FIRST_SECOND + random.nextInt(SECONDS);
        members.put("created_at", text(Instant.ofEpochSecond(created).toString()));
        members.put(
                "updated_at",
                text(Instant.ofEpochSecond(created + skewed(SECONDS / 5)).toString()));
        members.put("immutable", new Json.Bool(random.nextInt(50) == 0));
        return new Json.Obj(members);
    }

    private String sentence() {
        StringBuilder text = new StringBuilder();
        for (int words = 6 + random.nextInt(16); words > 0; words--) {
            text.append(random.nextInt(4) == 0 ? rare(skewed(RARE_WORDS)) : often(WORDS));
            text.append(words == 1 ? "." : " ");
        }
        return text.toString();
    }

    /** Five to ten keys. */
    private Json.Obj metadata() {
        Map<String, Json> keys = new LinkedHashMap<>();
        keys.put("region", text(often(REGIONS)));
        keys.put("tier", text(often(TIERS)));
        keys.put("score", new Json.Num("0." + (1 + random.nextInt(999))));
        keys.put("source", text(often(CHANNELS)));
        keys.put("lang", text(often(LANGUAGES)));
        for (int more = random.nextInt(6); more > 0; more--) {
            switch (more) {
                case 1 -> keys.put("city", text(often(CITIES)));
                case 2 -> keys.put("ticket", text("T-" + random.nextInt(1_000_000)));
                case 3 -> keys.put("orders", new Json.Num(Integer.toString(skewed(400))));
                case 4 -> keys.put("verified", new Json.Bool(random.nextBoolean()));
                default ->
                    keys.put(
                            "due",
                            text(Instant.ofEpochSecond(FIRST_SECOND + random.nextInt(SECONDS))
                                    .toString()
                                    .substring(0, 10)));
            }
        }
        return new Json.Obj(keys);
    }

    /** A made-up word, always the same for the same rank. */
    private static String rare(int rank) {
        StringBuilder word = new StringBuilder();
        for (long rest = (rank + 3L) * 7_919; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private String often(List<String> values) {
        return values.get(skewed(values.size()));
    }

    /** From 0, and the small ones far more often, about as Zipf has it: each of 1/rank. */
    private int skewed(int bound) {
        return (int) Math.pow(bound + 1.0, random.nextDouble()) - 1;
    }

    private static Json.Str text(String value) {
        return new Json.Str(value);
    }
}
