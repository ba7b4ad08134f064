package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Json;

class FlatJsonTest {
    private static final List<String> PARTS = List.of(
            "a",
            "B",
            "ü",
            "喜",
            "\uD83D\uDE00",
            "\uD83D",
            "\"",
            "\\",
            "\n",
            "\u0000",
            "\u007F",
            "\u2028",
            " ",
            "{",
            "}",
            ",",
            ":",
            "1");
    private static final List<String> NUMBERS =
            List.of("0", "-0", "0.830", "12", "-7.50", "1e3", "1E+02", "123456789012345678901234567890.5");

    @Test
    void it_writes_what_the_writer_of_everything_writes_and_reads_it_back_or_leaves_it_alone() {
        Random random = new Random(4);
        int written = 0;
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            Map<String, Json> members = members(random);
            String text = JsonText.print(new Json.Obj(members));
            String flat = FlatJson.print(members);
            Map<String, Json> back = FlatJson.parse(text);
            assertThat(flat).isIn(null, text);
            if (back != null) {
                assertThat(new ArrayList<>(back.entrySet())).isEqualTo(new ArrayList<>(members.entrySet()));
            }
            written += flat == null ? 0 : 1;
            read += back == null ? 0 : 1;
        }
        assertThat(written).isBetween(500, 4_500);
        assertThat(read).isBetween(500, 4_500);
    }

    @Test
    void it_takes_no_text_that_is_not_json_or_has_a_key_twice() {
        String good = "{\"a\":\"b\",\"n\":-1.50,\"t\":true,\"f\":false,\"z\":null}";
        assertThat(FlatJson.parse(good)).hasSize(5);
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder broken = new StringBuilder(good);
            int at = random.nextInt(good.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, PARTS.get(random.nextInt(PARTS.size())));
                default -> broken.setLength(at);
            }
            Map<String, Json> flat = FlatJson.parse(broken.toString());
            if (flat != null) {
                assertThat(JsonText.parse(broken.toString())).isEqualTo(new Json.Obj(flat));
            }
        }
        for (String text :
                List.of("", "{", "{}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":-}", "{\"a\":1,\"a\":2}", "{\"a\":1}x")) {
            assertThat(FlatJson.parse(text)).as(text).isNull();
        }
    }

    private static Map<String, Json> members(Random random) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int more = random.nextInt(5); more > 0; more--) {
            members.put(
                    string(random),
                    switch (random.nextInt(6)) {
                        case 0, 1 -> new Json.Str(string(random));
                        case 2 -> new Json.Num(NUMBERS.get(random.nextInt(NUMBERS.size())));
                        case 3 -> new Json.Bool(random.nextBoolean());
                        case 4 -> Json.NULL;
                        default -> random.nextInt(4) > 0 ? Json.NULL : new Json.Arr(List.of(Json.NULL));
                    });
        }
        return members;
    }

    private static String string(Random random) {
        StringBuilder string = new StringBuilder();
        for (int more = random.nextInt(4); more > 0; more--) {
            string.append(PARTS.get(random.nextInt(random.nextInt(4) > 0 ? 4 : PARTS.size())));
        }
        return string.toString();
    }
}
