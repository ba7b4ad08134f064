package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.HistoryFile;

/** Small files of each format, broken at random, always in the same ways. */
class FuzzTest {
    private static final int SEED = 20_260_131;
    private static final int TIMES = 150;
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final byte[] TELLING = Samples.utf8("{}[]\",:;\\\n\r\t<>&-#|'=");

    @TempDir
    Path folder;

    @Test
    void a_broken_file_gives_elements_or_a_sentence_and_nothing_else() throws IOException {
        Map<String, byte[]> files = files();
        files.put("history.db", history());
        int read = 0;
        int refused = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Random random = new Random(SEED);
            for (int i = 0; i < TIMES; i++) {
                Path broken = Files.write(folder.resolve(file.getKey()), broken(file.getValue(), random));
                Instant start = Instant.now();
                String outcome = outcome(broken);
                assertThat(outcome).as("%s, the %d. time", file.getKey(), i).isNotBlank();
                assertThat(Duration.between(start, Instant.now()))
                        .as("%s, the %d. time", file.getKey(), i)
                        .isLessThan(LONG);
                if (outcome.equals("read")) {
                    read++;
                } else {
                    refused++;
                    assertThat(outcome).matches("(?s)[^\\n]*\\.").doesNotContain("Exception", "null", "java.");
                }
            }
        }
        assertThat(read).isGreaterThan(TIMES);
        assertThat(refused).isGreaterThan(TIMES);
    }

    @Test
    void a_file_read_as_what_it_is_not_gives_elements_or_a_sentence_and_nothing_else() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
            Detection detection = SourceFile.detect(path);
            for (FileFormat format : FileFormat.values()) {
                Layout.Table table = new Layout.Table(';', 1, 2, "");
                Layout wrong = detection.layout().withFormat(format).withTable(table);
                try {
                    Samples.read(path, detection, wrong);
                } catch (ImportException e) {
                    assertThat(e.getMessage())
                            .as("%s as %s", file.getKey(), format)
                            .endsWith(".");
                }
            }
        }
    }

    @Test
    void a_line_that_is_touched_spoils_no_other_line() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(
                    "{\"id\":\"m%d\",\"memory\":\"Likes tea, and %d \\\"cats\\\"\",\"metadata\":{\"k\":[1,{\"a\":null}]}}"
                            .formatted(i, i));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            int touched = random.nextInt(lines.size());
            List<byte[]> written =
                    new ArrayList<>(lines.stream().map(Samples::utf8).toList());
            written.set(touched, touched(written.get(touched), random));
            Path file = folder.resolve("lines.jsonl");
            try (var out = Files.newOutputStream(file)) {
                for (byte[] line : written) {
                    out.write(line);
                    out.write('\n');
                }
            }
            List<String> others = new ArrayList<>(lines);
            others.remove(touched);
            assertThat(Samples.read(file).entries())
                    .as(
                            "the %d. time, line %d: %s",
                            i, touched, new String(written.get(touched), StandardCharsets.ISO_8859_1))
                    .extracting(Entry::raw)
                    .containsSubsequence(others);
        }
    }

    /** What came of a file: read, or the sentence that refused it. */
    private static String outcome(Path file) {
        try {
            for (Entry entry : Samples.read(file).entries()) {
                assertThat(entry.raw()).isNotNull();
                if (entry.problem() != null) {
                    assertThat(entry.problem()).endsWith(".");
                }
            }
            return "read";
        } catch (ImportException e) {
            return e.getMessage();
        }
    }

    private static byte[] broken(byte[] file, Random random) {
        byte[] broken = file.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            broken = brokenOnce(broken, random);
        }
        return broken;
    }

    private static byte[] brokenOnce(byte[] file, Random random) {
        int half = file.length / 2;
        return switch (random.nextInt(7)) {
            case 0 -> joined(Arrays.copyOfRange(file, half, file.length), Arrays.copyOf(file, half));
            case 1 -> joined(file, file);
            case 2 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 3 -> Arrays.copyOfRange(file, random.nextInt(file.length + 1), file.length);
            default -> touched(file, random);
        };
    }

    /** Some bytes changed, left out or added, zeros among them. */
    private static byte[] touched(byte[] file, Random random) {
        byte[] touched = file;
        for (int times = 1 + random.nextInt(4); times > 0 && touched.length > 0; times--) {
            int at = random.nextInt(touched.length);
            touched = touched.clone();
            switch (random.nextInt(5)) {
                case 0 -> touched[at] = (byte) random.nextInt(256);
                case 1 -> touched[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> touched[at] ^= (byte) (1 << random.nextInt(8));
                case 3 ->
                    touched = joined(
                            joined(Arrays.copyOf(touched, at), new byte[1]),
                            Arrays.copyOfRange(touched, at, touched.length));
                default ->
                    touched = joined(Arrays.copyOf(touched, at), Arrays.copyOfRange(touched, at + 1, touched.length));
            }
        }
        return touched;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static Map<String, byte[]> files() {
        String line = "{\"id\":\"m1\",\"memory\":\"Zoë likes tea\",\"metadata\":{\"k\":[1,2]},\"categories\":[\"a\"]}";
        String table =
                "id;name;born\n1;\"Zoë; the first\";1815-12-10\n2;\"said \"\"no\"\"\";1912-06-23\n3;Grace;1906-12-09\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("lines.jsonl", Samples.utf8((line + "\n").repeat(3)));
        files.put("list.json", Samples.utf8("[\n" + line + ",\n" + line + "\n]"));
        files.put("page.json", Samples.utf8("{\"count\":2,\"next\":null,\"results\":[" + line + "," + line + "]}"));
        files.put(
                "review.json",
                Samples.utf8("{\"kind\":\"mem0_platform_import_review\",\"records\":[{\"status\":\"failed\",\"record\":"
                        + line + "}]}"));
        files.put(
                "command.json",
                Samples.utf8("{\"status\":\"ok\",\"command\":\"list\",\"scope\":{\"user_id\":\"i\"},\"data\":[" + line
                        + "]}"));
        files.put("table.csv", Samples.utf8(table));
        files.put("wide.tsv", ("\uFEFF" + table.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));
        files.put("latin.csv", table.getBytes(StandardCharsets.ISO_8859_1));
        files.put("export.md", Samples.utf8(MarkdownEntriesTest.EXPORT));
        files.put("lines.jsonl.gz", Samples.gzip(Samples.utf8((line + "\n").repeat(3))));
        files.put("backup.zip", OpenMemoryTest.backup("x/", OpenMemoryTest.EVERYTHING));
        files.put("loose.zip.json", Samples.utf8(OpenMemoryTest.EVERYTHING));
        files.put("book.xlsx", XlsxEntriesTest.workbook(book -> {
            var sheet = book.newWorksheet("S");
            for (int i = 0; i < 4; i++) {
                sheet.value(i, 0, "text " + i);
                sheet.value(i, 1, i * 1.1);
                sheet.value(i, 2, i % 2 == 0);
            }
        }));
        files.put("raw.xlsx", rawWorkbook());
        return files;
    }

    private byte[] history() throws IOException {
        Path file = folder.resolve("made.db");
        try (HistoryFile history = new HistoryFile(file).python()) {
            history.row("m1", null, "Likes tea", "ADD", "2026-01-01T00:00:00Z", null);
            history.row("m1", "Likes tea", "Likes decaf", "UPDATE", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
        }
        return Files.readAllBytes(file);
    }

    /** A workbook that is not compressed, so that what is broken is its XML. */
    private static byte[] rawWorkbook() {
        return XlsxEntriesTest.stored(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>46053.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>",
                "<sst><si><t>id</t></si></sst>");
    }
}
