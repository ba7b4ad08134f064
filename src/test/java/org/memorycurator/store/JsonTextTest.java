package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void printing_what_was_parsed_gives_the_same_text() {
        for (String text : List.of(
                "{\"z\":1,\"a\":[0.830,1e3,-0,1E+02],\"n\":null,\"s\":\"\\u0000\\n\\\"ü\",\"\":{}}",
                "123456789012345678901234567890.5",
                "[]",
                "\"" + "x".repeat(100_000) + "\"")) {
            assertThat(JsonText.print(JsonText.parse(text))).isEqualTo(text);
        }
    }

    @Test
    void what_is_no_json_is_said_with_its_place() {
        assertThatThrownBy(() -> JsonText.parse("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> JsonText.parse("{\"a\":tru}")).hasMessageContaining("at character");
        assertThatThrownBy(() -> JsonText.parse("01")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> JsonText.parse("1 2")).hasMessageContaining("more text follows");
        assertThatThrownBy(() -> JsonText.parse("{\"a\":1,\"a\":2}"))
                .hasMessageContaining("the key “a” is there twice");
        assertThatThrownBy(() -> JsonText.parse("[".repeat(501) + "]".repeat(501)))
                .hasMessageContaining("more than 500 levels");
    }
}
