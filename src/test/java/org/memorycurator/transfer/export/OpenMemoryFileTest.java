package org.memorycurator.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Json;
import org.memorycurator.model.Progress;
import org.memorycurator.store.JsonText;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Importer;

class OpenMemoryFileTest {
    private Exports exports = new Exports();

    @AfterEach
    void close() {
        exports.close();
    }

    private Exported exported(Memories... memories) {
        exports.close();
        exports = new Exports(memories);
        return exports.write(
                FrozenMemories.all(exports.store(), true),
                new ExportSetup(ExportFormat.OPENMEMORY, null, ',', false, true, Exports.SOURCE),
                Progress.NONE);
    }

    private static List<Json> items(Json.Obj all, String key) {
        return ((Json.Arr) all.members().get(key)).items();
    }

    private static Map<String, Json> members(Json object) {
        return ((Json.Obj) object).members();
    }

    @Test
    void a_backup_says_everything_once_and_the_memories_once_more_line_by_line() throws Exception {
        Exported exported = exported(
                memory("Prefers decaf")
                        .id("1")
                        .user("maya")
                        .app("chat")
                        .category("diet", "home")
                        .with("region", "EU"),
                memory("Ships to 12 Oak St").id("2").user("maya").created("2026-01-02T03:04:05+02:00"),
                memory("Gone").id("3").user("maya").category("home").binned());
        try (ZipFile zip = new ZipFile(exported.file().toFile())) {
            Json.Obj all = (Json.Obj) JsonText.parse(text(zip.getInputStream(zip.getEntry("memories.json"))));
            assertThat(all.members().keySet())
                    .containsExactly(
                            "user",
                            "apps",
                            "categories",
                            "memories",
                            "memory_categories",
                            "status_history",
                            "access_controls",
                            "export_meta");
            assertThat(members(all.members().get("user"))).containsEntry("user_id", new Json.Str("maya"));
            Map<String, Json> app = members(items(all, "apps").getFirst());
            assertThat(app).containsEntry("name", new Json.Str("chat"));
            assertThat(items(all, "categories"))
                    .extracting(category -> members(category).get("name"))
                    .containsExactly(new Json.Str("diet"), new Json.Str("home"));
            Map<String, Json> first = members(items(all, "memories").getFirst());
            assertThat(first)
                    .containsEntry("content", new Json.Str("Prefers decaf"))
                    .containsEntry("app_id", app.get("id"))
                    .containsEntry("state", new Json.Str("active"))
                    .containsEntry("created_at", new Json.Str("2026-01-02T03:04:05.678+00:00"))
                    .containsEntry("user_id", members(all.members().get("user")).get("id"));
            assertThat(((Json.Arr) first.get("category_ids")).items())
                    .isEqualTo(items(all, "categories").stream()
                            .map(category -> members(category).get("id"))
                            .toList());
            assertThat(members(items(all, "memories").get(1)))
                    .containsEntry("app_id", Json.NULL)
                    .containsEntry("created_at", new Json.Str("2026-01-02T01:04:05+00:00"));
            assertThat(members(items(all, "memories").get(2))).containsEntry("state", new Json.Str("deleted"));
            assertThat(items(all, "memory_categories")).hasSize(3);
            assertThat(members(all.members().get("export_meta"))).containsEntry("version", new Json.Str("1"));
            List<String> lines = text(new GZIPInputStream(zip.getInputStream(zip.getEntry("memories.jsonl.gz"))))
                    .lines()
                    .toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst())
                    .isEqualTo("{\"id\":\"1\",\"content\":\"Prefers decaf\",\"metadata\":{\"region\":\"EU\"},"
                            + "\"created_at\":\"2026-01-02T03:04:05.678+00:00\",\"updated_at\":\"2026-01-02T03:04:05.678+00:00\","
                            + "\"state\":\"active\",\"app\":\"chat\",\"categories\":[\"diet\",\"home\"]}");
        }
        assertThat(exported.notes()).isEmpty();
    }

    @Test
    void a_backup_comes_back_with_all_that_openmemory_knows() {
        Memories[] memories = {
            memory("Prefers decaf")
                    .id("1")
                    .user("maya")
                    .app("chat")
                    .category("diet", "home")
                    .withJson("n", "0.830"),
            memory("half \ud83d").id("2").user("maya").updated(null),
            memory("Gone").id("3").user("maya").category("home").binned()
        };
        Exported exported = exported(memories);
        try (TestStore other = new TestStore();
                ImportPlan plan = new Importer(other.store()).read(List.of(exported.file()), Progress.NONE)) {
            other.apply(plan);
            assertThat(other.all())
                    .extracting(each -> each.content().withUpdatedAt(null))
                    .isEqualTo(exports.test().all().stream()
                            .map(each -> each.content().withUpdatedAt(null))
                            .toList());
            assertThat(other.all())
                    .extracting(each -> each.identity().owner())
                    .isEqualTo(exports.test().all().stream()
                            .map(each -> each.identity().owner())
                            .toList());
        }
    }

    @Test
    void the_same_memories_come_back_with_the_same_digest_however_their_dates_are_written() {
        Exported exported = exported(
                memory("Prefers decaf").id("1").user("maya").app("chat").category("home", "diet"),
                memory("Likes tea").id("2").user("maya").created("2026-01-02T03:04:05.670+02:00"),
                memory("Has a dog").id("3").user("maya").created("2026-01-02").updated(null),
                memory("Gone")
                        .id("4")
                        .user("maya")
                        .updated("2026-01-02 03:04:05")
                        .binned(),
                memory("Rows").id("5").user("maya").created("2026-01-02T03:04:05+00:00"));
        try (TestStore other = new TestStore();
                ImportPlan plan = new Importer(other.store()).read(List.of(exported.file()), Progress.NONE)) {
            other.apply(plan);
            assertThat(plan.notes()).isEmpty();
            assertThat(Exports.digest(other.all()))
                    .isEqualTo(Exports.digest(exports.test().all()));
        }
    }

    @Test
    void what_openmemory_does_not_know_is_told() {
        Exported exported = exported(
                memory("a").id("1").agent("bot"),
                memory("b").id("2").immutable(),
                memory("c").id("3"));
        assertThat(exported.notes())
                .containsExactly(
                        "OpenMemory knows no agents, runs, expiration dates, feedback, replacements or immutable"
                                + " memories: for 2 memories the file does not say them.");
    }

    @Test
    void memories_of_several_users_are_no_backup() {
        assertThatThrownBy(() -> exported(memory("a").user("maya"), memory("b").user("emeka")))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("an OpenMemory backup is of one user");
        assertThat(exports.files()).isEmpty();
    }

    private static String text(InputStream in) throws Exception {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
