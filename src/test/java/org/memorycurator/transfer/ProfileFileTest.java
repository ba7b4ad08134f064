package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Owner;
import org.memorycurator.store.LinesFile;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.DateForm;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;

class ProfileFileTest {
    @TempDir
    Path folder;

    private static ImportProfile table(String name, String... columns) {
        List<Mapping.Column> uses = new ArrayList<>();
        uses.add(new Mapping.Column("a", new ColumnUse.Ignored()));
        uses.add(new Mapping.Column("half \ud83d", new ColumnUse.Is(ColumnUse.Part.TEXT)));
        uses.add(new Mapping.Column("c", new ColumnUse.Date(ColumnUse.Part.CREATED, new DateForm("dd/MM/yyyy"))));
        uses.add(new Mapping.Column("d", new ColumnUse.Categories(" | ")));
        uses.add(new Mapping.Column("e", new ColumnUse.Key("born", Kind.DATE, DateForm.ISO)));
        uses.add(new Mapping.Column("f", new ColumnUse.Key("a.b", Kind.NUMBER, null)));
        return new ImportProfile(
                name,
                ImportProfile.Source.of(Path.of("x.csv"), FileFormat.CSV, List.of(columns)),
                new Layout(FileFormat.CSV, Charset.forName("windows-1252"), new Layout.Table('\t', 1, 2, "Sheet \" 1")),
                new Mapping(uses, "{a} lives\nat {b}", new Owner("u", null, "", "r")),
                new MatchRule(By.USER_AND_KEY, "crm_id", Then.SKIP, false, OfMetadata.KEEP, true),
                "Fix regions");
    }

    private static ImportProfile json(String name, String file) {
        return new ImportProfile(
                name,
                ImportProfile.Source.of(Path.of("/tmp", file), FileFormat.JSON_LINES, List.of()),
                new Layout(FileFormat.JSON_LINES, StandardCharsets.UTF_8, Layout.Table.NONE),
                null,
                MatchRule.WHOLE_MEMORIES,
                "");
    }

    private LinesFile<ImportProfile> file() {
        return ProfileFile.in(folder, false);
    }

    @Test
    void what_is_kept_is_there_again() throws IOException {
        List<ImportProfile> profiles = List.of(table("CRM \ud83d", "a", "b"), json("Notes", "notes-2026-01.jsonl"));
        assertThat(file().read().things()).isEmpty();
        file().write(profiles);

        assertThat(file().read().things()).isEqualTo(profiles);
        assertThat(file().read().damage()).isEmpty();
        assertThat(names()).containsExactly("imports.jsonl");
        for (ColumnUse.Part part : ColumnUse.Part.values()) {
            ImportProfile each = profiles.getFirst();
            Mapping mapping = each.mapping().with("a", new ColumnUse.Is(part));
            ImportProfile changed = new ImportProfile("x", each.source(), each.layout(), mapping, each.rule(), "");
            assertThat(ProfileJson.parse(ProfileJson.print(changed))).isEqualTo(changed);
        }
    }

    @Test
    void a_damaged_line_costs_no_other_one() throws IOException {
        file().write(List.of(table("one", "a"), table("two", "b")));
        Path kept = folder.resolve("imports.jsonl");
        List<String> broken = List.of(
                "nonsense",
                "{}",
                "[1]",
                Files.readAllLines(kept).getFirst().replace("\"version\":1", "\"version\":2"),
                Files.readAllLines(kept).getFirst().replace("windows-1252", "x-none"),
                Files.readAllLines(kept).getFirst().replace("USER_AND_KEY", "LUCK"),
                Files.readAllLines(kept).getFirst().replace("\"skipped\":1", "\"skipped\":null"));
        Files.write(kept, broken, StandardOpenOption.APPEND);

        LinesFile.Kept<ImportProfile> read = file().read();
        assertThat(read.things()).extracting(ImportProfile::name).containsExactly("one", "two");
        assertThat(read.damage()).hasSize(broken.size() + 1);
        assertThat(read.damage().get(3)).contains("Line 6").contains("newer version");
        assertThat(read.damage().getLast()).contains("imports.damaged.jsonl");
        assertThat(names()).contains("imports.damaged.jsonl");
    }

    @Test
    void every_mutilated_line_is_read_or_refused_in_words() {
        String line = ProfileJson.print(table("one", "a", "b"));
        for (int cut = 0; cut < line.length(); cut++) {
            String broken = line.substring(0, cut) + line.substring(cut + 1);
            try {
                assertThat(ProfileJson.parse(broken)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_source_is_known_by_its_columns_or_by_its_name_without_digits() {
        List<ImportProfile> profiles = new ArrayList<>(
                List.of(table("first", "a", "b"), table("other", "a", "b", "c"), json("notes", "notes-2026-01.jsonl")));

        assertThat(recognised(profiles, "new.csv", FileFormat.CSV, "b", "a")).isEqualTo("first");
        assertThat(recognised(profiles, "new.xlsx", FileFormat.XLSX, "a", "b")).isEqualTo("first");
        assertThat(recognised(profiles, "new.csv", FileFormat.CSV, "a", "b", "d"))
                .isEmpty();
        assertThat(recognised(profiles, "notes-2027-12.jsonl", FileFormat.JSON_LINES))
                .isEqualTo("notes");
        assertThat(recognised(profiles, "notes-2027-12.jsonl", FileFormat.JSON)).isEmpty();
        assertThat(recognised(profiles, "others.jsonl", FileFormat.JSON_LINES)).isEmpty();
        profiles.add(table("later", "a", "b"));
        assertThat(recognised(profiles, "new.csv", FileFormat.CSV, "a", "b")).isEqualTo("later");
    }

    @Test
    void a_table_whose_columns_have_changed_a_little_is_still_known_and_the_changes_are_told() {
        List<ImportProfile> profiles =
                List.of(table("crm", "a", "b", "c", "d", "e", "f"), table("shop", "a", "b", "c", "d", "x", "y"));

        ProfileFile.Recognised found = ProfileFile.recognise(
                        profiles, Path.of("new.csv"), FileFormat.CSV, List.of("a", "b", "c", "d", "e", "new"))
                .orElseThrow();
        assertThat(found.profile().name()).isEqualTo("crm");
        assertThat(found.fresh()).containsExactly("new");
        assertThat(found.gone()).containsExactly("f");
        assertThat(recognised(profiles, "new.csv", FileFormat.CSV, "a", "b", "c", "m", "n"))
                .isEmpty();
        assertThat(recognised(profiles, "new.jsonl", FileFormat.JSON_LINES)).isEmpty();
    }

    @Test
    void a_profile_says_how_a_table_is_read_but_not_against_what_the_file_itself_says() {
        ImportProfile profile = table("one", "a");
        Layout found = new Layout(FileFormat.XLSX, StandardCharsets.UTF_8, new Layout.Table(',', 0, 1, ""));

        assertThat(profile.layoutOf(found))
                .isEqualTo(found.withTable(profile.layout().table()));
        Layout guessed = found.withFormat(FileFormat.CSV).withCharset(StandardCharsets.ISO_8859_1);
        assertThat(profile.layoutOf(guessed)).isEqualTo(profile.layout());
        assertThat(profile.layoutOf(guessed.withCharset(StandardCharsets.UTF_8)).charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    private static String recognised(List<ImportProfile> profiles, String file, FileFormat format, String... columns) {
        return ProfileFile.recognise(profiles, Path.of(file), format, Arrays.asList(columns))
                .map(found -> found.profile().name())
                .orElse("");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
