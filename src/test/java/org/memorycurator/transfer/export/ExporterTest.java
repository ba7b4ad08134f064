package org.memorycurator.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
import org.memorycurator.store.JsonText;
import org.memorycurator.store.Store;
import org.memorycurator.support.Memories;

class ExporterTest {
    private Exports exports = new Exports();

    @AfterEach
    void close() {
        exports.close();
    }

    private void given(Memories... memories) {
        exports.close();
        exports = new Exports(memories);
    }

    @Test
    void a_table_has_a_column_for_each_key_with_its_type_and_says_where_it_comes_from() {
        given(
                memory("Prefers decaf")
                        .id("1")
                        .user("cust-1")
                        .with("region", "EU")
                        .withNumber("age", "0.830"),
                memory("=SUM(A1)").id("2").category("diet", "a, b").withJson("x", "[1,\"a\"]"),
                memory("two\nlines, \"quoted\"")
                        .id("3")
                        .with("region", "")
                        .withJson("x", "null")
                        .withJson("vip", "true")
                        .expires("2026-12-31"));
        Exported exported = exports.all(ExportFormat.CSV);
        assertThat(exported.memories()).isEqualTo(3);
        assertThat(exported.columns()).isEqualTo(16);
        assertThat(exports.text(exported))
                .isEqualTo(("""
                # search: decaf tier:gold
                # store: desk
                # exported: 2026-11-24T22:30:00Z
                # memories: 3
                # digest: sha256:DIGEST
                # columns: all
                id,version,text,user_id,agent_id,app_id,run_id,categories,created_at,updated_at,expiration_date,immutable,\
                metadata.region,metadata.age (number),metadata.x (JSON),metadata.vip (boolean)
                1,1,Prefers decaf,cust-1,,,,,DATE,DATE,,false,EU,0.830,,
                2,1,'=SUM(A1),,,,,"diet, ""a, b""\",DATE,DATE,,false,,,"[1,""a""]",
                3,1,"two
                lines, ""quoted""\",,,,,,DATE,DATE,2026-12-31,false,"'""\""",,null,true
                """)
                        .replace("DATE", "2026-01-02T03:04:05.678Z")
                        .replace("DIGEST", Exports.digest(exports.test().all()))
                        .replace("\n", "\r\n")
                        .replace("two\r\n", "two\n"));
        assertThat(exported.digest()).isEqualTo(Exports.digest(exports.test().all()));
    }

    @Test
    void only_the_columns_that_are_asked_for_go_out_with_the_id_and_the_version() {
        given(
                memory("Prefers decaf")
                        .id("1")
                        .withJson("home", "{\"city\":\"Oslo\",\"zip\":\"0150\"}")
                        .with("\n", "x"),
                memory("Ships to 12 Oak St").id("2"));
        Exported exported = exports.columns(
                ExportFormat.CSV,
                new Field.Key("home.city"),
                Field.Core.TEXT,
                Field.Core.ID,
                Field.Core.FEEDBACK,
                new Field.Key("\n"));
        assertThat(exports.text(exported)).isEqualTo("""
                id,version,metadata.home.city,text,feedback,metadata (JSON)
                1,1,Oslo,Prefers decaf,,"{""\\n"":""x""}"
                2,1,,Ships to 12 Oak St,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void a_table_takes_another_delimiter_and_a_mark_for_excel() {
        given(memory("a;b,c").id("1"));
        Exported exported = exports.write(
                new ExportSetup(ExportFormat.CSV, List.of(Field.Core.TEXT), ';', true, false, Exports.SOURCE));
        assertThat(exports.text(exported)).isEqualTo("\uFEFFid;version;text\r\n1;1;\"a;b,c\"\r\n");
    }

    @Test
    void what_was_rare_has_columns_only_where_there_is_some() {
        given(
                memory("a").id("1").feedback(Rating.NEGATIVE, "wrong"),
                memory("b").id("2").binned());
        assertThat(exports.text(exports.all(ExportFormat.CSV)))
                .contains(",feedback,feedback_reason,feedback_addressed\r\n", ",NEGATIVE,wrong,false\r\n")
                .doesNotContain("state");
        Exported whole = exports.write(
                FrozenMemories.all(exports.store(), true),
                new ExportSetup(ExportFormat.CSV, null, ',', false, false, Exports.SOURCE),
                Progress.NONE);
        assertThat(exports.text(whole)).contains(",state\r\n", ",deleted\r\n");
    }

    @Test
    void a_thousand_keys_have_columns_and_the_others_share_one() {
        Memories many = memory("a").id("1");
        for (int i = 0; i < TableColumns.MOST_KEYS + 5; i++) {
            many.with("k" + i, "v");
        }
        given(many, memory("b").id("2").with("k1004", "again").with("a..b", "odd"));
        Exported exported = exports.all(ExportFormat.CSV);
        assertThat(exported.columns()).isEqualTo(12 + TableColumns.MOST_KEYS + 1);
        assertThat(exports.text(exported)).contains("metadata.k1004", "metadata (JSON)", "{\"\"a..b\"\":\"\"odd\"\"}");
    }

    @Test
    void json_is_a_list_or_an_envelope_that_says_where_it_comes_from() {
        given(memory("a").id("1"), memory("half \ud83d").id("2"));
        Exported exported = exports.all(ExportFormat.JSON);
        Json.Obj envelope = (Json.Obj) JsonText.parse(exports.text(exported));
        assertThat(envelope.members()).containsKeys("export", "count", "results");
        assertThat(JsonText.print(envelope.members().get("export")))
                .isEqualTo("{\"search\":\"decaf\\ntier:gold\",\"store\":\"desk\",\"exported\":\"2026-11-24T22:30:00Z\","
                        + "\"memories\":2,\"digest\":\"sha256:" + exported.digest() + "\"}");
        Json bare = JsonText.parse(exports.text(
                exports.write(new ExportSetup(ExportFormat.JSON, null, ',', false, false, Exports.SOURCE))));
        assertThat(bare).isEqualTo(envelope.members().get("results"));
        assertThat(((Json.Arr) bare).items()).hasSize(2);
    }

    @Test
    void bodies_for_mem0_have_at_most_a_thousand_memories_and_leave_out_what_it_would_refuse() {
        given(many(2_003));
        Exported exported = exports.write(
                FrozenMemories.all(exports.store(), true),
                new ExportSetup(ExportFormat.BATCH_UPDATE, null, ',', false, false, Exports.SOURCE),
                Progress.NONE);
        List<String> bodies = exports.text(exported).lines().toList();
        assertThat(bodies)
                .extracting(body -> ((Json.Arr)
                                ((Json.Obj) JsonText.parse(body)).members().get("memories"))
                        .items()
                        .size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(bodies.getLast())
                .isEqualTo(
                        "{\"memories\":[{\"memory_id\":\"2002\",\"text\":\"Memory 2002\",\"metadata\":{\"n\":2002}}]}");
        assertThat(exported.memories()).isEqualTo(2_001);
        assertThat(exported.leftOut()).isEqualTo(2);
        List<Memory> inside = exports.test().all().stream()
                .filter(m -> !m.binned() && !m.identity().immutable())
                .toList();
        assertThat(exported.digest()).isEqualTo(Exports.digest(inside));
        assertThat(exported.notes())
                .containsExactly(
                        "1 memory is immutable and not in the file: Mem0 would not update them.",
                        "1 memory is in the bin and not in the file.");
    }

    private static Memories[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Memories each = memory("Memory " + i).id(String.valueOf(i)).withNumber("n", String.valueOf(i));
                    return i == 0 ? each.immutable() : i == 1 ? each.binned() : each;
                })
                .toArray(Memories[]::new);
    }

    @Test
    void memories_go_out_in_the_order_that_is_asked_for_and_as_they_were_then() {
        given(memory("a").id("1"), memory("b").id("2"), memory("c").id("3"));
        FrozenMemories frozen = FrozenMemories.of(exports.store(), new int[] {3, 1, 99});
        exports.test().edit(3, content -> content.withText("changed since"));
        Exported exported = exports.write(frozen, Exports.setup(ExportFormat.CSV, Field.Core.TEXT), Progress.NONE);
        assertThat(exports.text(exported)).isEqualTo("id,version,text\r\n3,1,c\r\n1,1,a\r\n");
    }

    @Test
    void a_cancelled_export_leaves_no_half_file_and_what_was_there_before() throws IOException {
        given(memory("a").id("1"));
        for (ExportFormat format : ExportFormat.values()) {
            Path file = Files.writeString(exports.file(format), "before");
            ExportSetup setup = new ExportSetup(format, null, ',', false, true, Exports.SOURCE);
            for (int times = 0; times < 4; times++) { // twice while all is looked at, twice while it is written
                Progress stops = Exports.stoppedAfter(times);
                assertThatThrownBy(() -> exports.write(FrozenMemories.all(exports.store(), false), setup, stops))
                        .isInstanceOf(CancelledException.class);
                assertThat(file).hasContent("before");
            }
            Files.delete(file);
        }
        assertThat(exports.files()).isEmpty();
    }

    @Test
    void a_part_that_somebody_else_left_is_not_touched() throws IOException {
        given(memory("a").id("1"));
        Path theirs = Files.writeString(exports.folder().resolve("memories.csv.part"), "theirs");
        exports.all(ExportFormat.CSV);
        assertThat(theirs).hasContent("theirs");
        assertThat(exports.files()).containsExactly("memories.csv", "memories.csv.part");
    }

    @Test
    void a_folder_that_is_gone_ends_in_a_sentence_before_all_is_read() {
        given(memory("a").id("1"));
        ExportSetup setup = new ExportSetup(ExportFormat.CSV, null, ',', false, true, Exports.SOURCE);
        Path gone = exports.folder().resolve("gone").resolve("a.csv");
        assertThatThrownBy(() -> Exporter.write(
                        FrozenMemories.all(exports.store(), false), setup, gone, Exports.stoppedAfter(0)))
                .isInstanceOf(ExportException.class)
                .hasMessage("Nothing was written: there is no folder " + gone.getParent()
                        + " any more. Choose another one.");
    }

    @Test
    void whatever_stands_in_the_way_of_writing_is_a_sentence() {
        Path file = Path.of("exports", "a.csv").toAbsolutePath();
        assertThat(ExportException.unwritable(file, new AccessDeniedException("a.csv.part")))
                .hasMessage(
                        "Nothing was written: you may not write into " + file.getParent() + ". Choose another folder.");
        assertThat(ExportException.unwritable(file, new FileSystemException("a.csv.part", null, "Input/output error")))
                .hasMessageContaining("(Input/output error)")
                .hasMessageNotContaining(".part");
        assertThat(ExportException.unwritable(file, new IOException("No space left on device")))
                .hasMessage("Nothing was written: a.csv cannot be written (No space left on device)."
                        + " Make room on that disk, or choose another folder.");
    }

    @Test
    void a_file_of_the_store_is_never_written_over() throws IOException {
        given(memory("a").id("1"));
        Path steps = Files.writeString(exports.test().folder().resolve("steps.jsonl"), "steps");
        assertThatThrownBy(() -> Exporter.write(
                        FrozenMemories.all(exports.store(), false),
                        Exports.setup(ExportFormat.JSON_LINES),
                        steps,
                        Progress.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("steps.jsonl is a file of the store itself");
        assertThat(steps).hasContent("steps");
    }

    @Test
    void what_is_too_long_for_excel_is_refused_and_not_cut() {
        given(
                memory("a").id("1"),
                memory("x".repeat(SheetFile.LONGEST_CELL + 1)).id("2"));
        assertThatThrownBy(() -> exports.all(ExportFormat.XLSX))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("1 value is longer than the 32,767 characters")
                .hasMessageContaining("in text of the memory 2");
        assertThat(exports.files()).isEmpty();
        assertThat(exports.columns(ExportFormat.XLSX, Field.Core.USER).memories())
                .isEqualTo(2);
        assertThat(exports.all(ExportFormat.CSV).memories()).isEqualTo(2);
    }

    @Test
    void a_read_only_store_can_be_exported() {
        given(memory("a").id("1"));
        exports.test().store().close();
        try (Store readOnly = Store.open(exports.test().folder(), Store.Access.READ_ONLY)) {
            Exported exported = exports.write(
                    FrozenMemories.all(readOnly, false),
                    Exports.setup(ExportFormat.CSV, Field.Core.TEXT),
                    Progress.NONE);
            assertThat(exported.memories()).isEqualTo(1);
        }
    }
}
