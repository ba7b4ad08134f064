package org.memorycurator.transfer.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.memory.Draft.Note;

class MemoryJsonTest {
    private static final Timestamp NOW = Timestamp.of(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void every_known_key_has_its_place() {
        Draft draft = read("""
                {"id":"m1","memory":" Prefers decaf\\n","user_id":" Ivy ","agent_id":"bot","app_id":"shop","run_id":"a\\nb",
                 "metadata":{"region":"EU"},"categories":["food","health"],"created_at":"1794-09-15T00:00:00+00:00",
                 "updated_at":"2024-02-29T23:59:59.123456-07:00","expiration_date":"2026-12-31","immutable":true,
                 "feedback":"VERY_NEGATIVE","feedback_reason":"wrong person","feedback_addressed":true,
                 "state":"deleted","replaced_by":"m2","replaces":"m0"}""");

        assertThat(draft.identity().id()).isEqualTo("m1");
        assertThat(draft.identity().owner()).isEqualTo(new Owner(" Ivy ", "bot", "shop", "a\nb"));
        assertThat(draft.identity().createdAt()).isEqualTo(Timestamp.parse("1794-09-15T00:00:00+00:00"));
        assertThat(draft.identity().immutable()).isTrue();
        assertThat(draft.identity().replaces()).isEqualTo("m0");
        assertThat(draft.content().text()).isEqualTo(" Prefers decaf\n");
        assertThat(draft.content().metadata().get("region")).isEqualTo(new Json.Str("EU"));
        assertThat(draft.content().categories()).containsExactly("food", "health");
        assertThat(draft.content().updatedAt()).isEqualTo(Timestamp.parse("2024-02-29T23:59:59.123456-07:00"));
        assertThat(draft.content().expirationDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(draft.content().feedback()).isEqualTo(new Feedback(Rating.VERY_NEGATIVE, "wrong person", true));
        assertThat(draft.content().state()).isEqualTo(State.BIN);
        assertThat(draft.content().replacedBy()).isEqualTo("m2");
        assertThat(draft.notes()).isEmpty();
    }

    @Test
    void the_keys_of_the_typescript_client_and_of_newer_services_mean_the_same() {
        Draft camel = read("""
                {"id":"m1","text":"x","userId":"u","agentId":"a","appId":"p","runId":"r","createdAt":"2024-01-01T00:00:00Z",
                 "updatedAt":"2024-01-02T00:00:00Z","expirationDate":"2025-01-01","feedback":"negative","feedbackReason":"why"}""");
        Draft snake = read("""
                {"id":"m1","content":"x","user_id":"u","agent_id":"a","app_id":"p","session_id":"r","created_at":"2024-01-01T00:00:00Z",
                 "updated_at":"2024-01-02T00:00:00Z","expiration_date":"2025-01-01","feedback":"NEGATIVE","feedback_reason":"why"}""");

        assertThat(camel).isEqualTo(snake);
        assertThat(camel.identity().owner()).isEqualTo(new Owner("u", "a", "p", "r"));
    }

    @Test
    void a_second_name_is_taken_along_when_it_says_the_same_and_kept_when_not() {
        assertThat(read("{\"id\":\"m\",\"memory\":\"x\",\"text\":\"x\",\"created_at\":\"2024-01-01\"}")
                        .notes())
                .isEmpty();

        Draft other = read("{\"id\":\"m\",\"memory\":\"x\",\"text\":\"y\",\"created_at\":\"2024-01-01\"}");
        assertThat(other.content().text()).isEqualTo("x");
        assertThat(other.content().metadata().get("text")).isEqualTo(new Json.Str("y"));
        assertThat(other.notes()).containsExactly(new Note(Note.Kind.KEPT, "text"));
    }

    @Test
    void unknown_keys_are_kept_in_the_metadata_and_never_overwrite_it() {
        Draft draft = read("""
                {"id":"m","memory":"x","created_at":"2024-01-01","metadata":{"rank":"high","import.rank":1},
                 "rank":0.830,"hash":"9f","owner":null,"structured_attributes":{"day":1}}""");

        assertThat(JsonText.print(draft.content().metadata()))
                .isEqualTo("{\"rank\":\"high\",\"import.rank\":1,\"import.import.rank\":0.830,\"hash\":\"9f\","
                        + "\"owner\":null,\"structured_attributes\":{\"day\":1}}");
        assertThat(draft.notes())
                .contains(new Note(Note.Kind.RENAMED, "rank"), new Note(Note.Kind.KEPT, "structured_attributes"));
    }

    @Test
    void how_well_a_memory_matched_a_search_is_none_of_its_metadata() {
        Draft draft = read("""
                {"id":"m","memory":"x","created_at":"2024-01-01","metadata":{"score":1},
                 "score":0.830,"score_breakdown":{"bm25":1}}""");

        assertThat(JsonText.print(draft.content().metadata())).isEqualTo("{\"score\":1}");
        assertThat(draft.notes()).containsExactly(new Note(Note.Kind.SCORE, ""));
        assertThat(read("{\"id\":\"m\",\"memory\":\"x\",\"created_at\":\"2024-01-01\",\"score\":\"high\"}")
                        .content()
                        .metadata()
                        .get("score"))
                .isEqualTo(new Json.Str("high"));
    }

    @Test
    void what_is_missing_is_given_and_noted() {
        Draft draft = read("{\"memory\":\"x\",\"user_id\":0042.5}".replace("0042.5", "1042.50"));

        assertThat(draft.identity().id()).hasSize(36);
        assertThat(draft.identity().createdAt()).isEqualTo(NOW);
        assertThat(draft.content().updatedAt()).isNull();
        assertThat(draft.identity().owner().userId()).isEqualTo("1042.50");
        assertThat(draft.notes())
                .extracting(Note::kind)
                .containsExactlyInAnyOrder(Note.Kind.NEW_ID, Note.Kind.NEW_DATE, Note.Kind.NUMBER);
    }

    @Test
    void nulls_are_nothing_and_one_category_is_a_list_of_one() {
        Draft draft = read("""
                {"id":"m","memory":"x","created_at":"2024-01-01","user_id":null,"metadata":null,"categories":"food",
                 "updated_at":null,"expiration_date":null,"immutable":null,"feedback":null,"feedback_reason":null}""");

        assertThat(draft.content().metadata().values()).isEmpty();
        assertThat(draft.content().categories()).containsExactly("food");
        assertThat(draft.identity().owner()).isEqualTo(Owner.NONE);
        assertThat(read("{\"id\":\"m\",\"memory\":\"x\",\"categories\":null}")
                        .content()
                        .categories())
                .isEmpty();
    }

    @Test
    void what_is_no_memory_is_rejected_with_its_reason() {
        assertRejected("17", "not an object but a number");
        assertRejected("{\"memory\":\"  \"}", "text is empty");
        assertRejected("{\"memory\":[\"x\"]}", "memory must be a string and is a list");
        assertRejected("{\"memory\":\"x\",\"id\":\"\"}", "id is empty");
        assertRejected("{\"memory\":\"x\",\"user_id\":true}", "user_id must be a string and is true or false");
        assertRejected("{\"memory\":\"x\",\"metadata\":\"{}\"}", "metadata must be an object and is a string");
        assertRejected(
                "{\"memory\":\"x\",\"categories\":[\"a\",1]}", "categories must be strings, and one is a number");
        assertRejected("{\"memory\":\"x\",\"immutable\":\"yes\"}", "immutable must be true or false and is a string");
        assertRejected("{\"memory\":\"x\",\"created_at\":\"31/12/2025\"}", "created_at “31/12/2025” is not a date");
        assertRejected("{\"memory\":\"x\",\"created_at\":\"+12025-01-01T00:00:00Z\"}", "is not a date");
        assertRejected("{\"memory\":\"x\",\"updated_at\":1700000000}", "updated_at must be a string and is a number");
        assertRejected("{\"memory\":\"x\",\"expiration_date\":\"2025-02-30\"}", "is not a date like 2026-01-31");
        assertRejected("{\"memory\":\"x\",\"feedback\":\"MEH\"}", "feedback “MEH” is none of");
    }

    @Test
    void what_is_printed_is_read_back_the_same() {
        Draft draft = read("""
                {"id":"m1","memory":"\\ud83d\\ude00 half \\ud83d and \\ude00, 喝茶 \\u0000\\u2028","user_id":"\\udc00","metadata":
                 {"z":"0209","a":0.830,"big":92233720368547758079,"e":1e3,"n":null,"t":true,"deep":{"y":[1,{"x":"\\ud800"}]}},
                 "categories":["喝茶",""],"created_at":"1969-12-31 23:59:59.999999","updated_at":"2024-01-01",
                 "expiration_date":"1999-01-01","feedback":"POSITIVE","replaced_by":"m9","state":"deleted"}""");

        String printed = MemoryJson.print(draft.identity(), draft.content());
        String carried = new String(printed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Draft again = read(carried);

        assertThat(again.identity()).isEqualTo(draft.identity());
        assertThat(again.content()).isEqualTo(draft.content());
        assertThat(MemoryJson.print(again.identity(), again.content())).isEqualTo(printed);
        assertThat(printed)
                .contains("\"metadata\":{\"z\":\"0209\",\"a\":0.830,\"big\":92233720368547758079,\"e\":1e3,\"n\":null")
                .contains("\"created_at\":\"1969-12-31 23:59:59.999999\"")
                .doesNotContain("\n");
    }

    @Test
    void the_order_of_keys_is_that_of_mem0() {
        Draft draft = read("{\"created_at\":\"2024-01-01\",\"memory\":\"x\",\"id\":\"m\"}");

        assertThat(MemoryJson.object(draft.identity(), draft.content())
                        .members()
                        .keySet())
                .containsExactlyElementsOf(List.of(
                        "id",
                        "memory",
                        "user_id",
                        "agent_id",
                        "app_id",
                        "run_id",
                        "metadata",
                        "categories",
                        "created_at",
                        "updated_at",
                        "expiration_date",
                        "immutable"));
    }

    private static Draft read(String json) {
        return MemoryJson.read(JsonText.parse(json), NOW);
    }

    private static void assertRejected(String json, String words) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining(words);
    }
}
