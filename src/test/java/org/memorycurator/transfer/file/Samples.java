package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/** Small files, written and read. */
final class Samples {
    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    /** All elements of a history. */
    static List<Entry> history(Path file) {
        List<Entry> entries = new ArrayList<>();
        try (HistoryEntries history = HistoryEntries.open(file)) {
            assertThat(history.columns()).isEmpty();
            for (Entry entry = history.next(); entry != null; entry = history.next()) {
                assertThat(history.bytesTaken()).isBetween(0L, file.toFile().length());
                entries.add(entry);
            }
        }
        return entries;
    }

    /** All that a file gave. */
    record Read(Detection detection, List<String> columns, List<Entry> entries, List<String> notes) {
        /** The cells of each row, as JSON. */
        List<String> rows() {
            return entries.stream().map(Samples::cells).toList();
        }

        /** Each parsed element, as JSON. */
        List<String> objects() {
            return entries.stream().map(Samples::object).toList();
        }

        List<String> problems() {
            return entries.stream().map(e -> String.valueOf(e.problem())).toList();
        }
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes text under any name, and reads it as it is detected. */
    Read read(String content) {
        return read(content, StandardCharsets.UTF_8);
    }

    Read read(String content, Charset charset) {
        return read(write("some.file", content.getBytes(charset)));
    }

    Read read(byte[] content) {
        return read(write("some.file", content));
    }

    static Read read(Path file) {
        Detection detection = SourceFile.detect(file);
        return read(file, detection, detection.layout());
    }

    static Read read(Path file, Detection detection, Layout layout) {
        try (Entries entries = SourceFile.open(file, layout)) {
            List<Entry> all = new ArrayList<>();
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                all.add(entry);
            }
            return new Read(detection, entries.columns(), all, List.copyOf(entries.notes()));
        }
    }

    static String cells(Entry entry) {
        return JsonText.print(new Json.Arr(((Entry.Body.Row) entry.body()).cells()));
    }

    static String object(Entry entry) {
        return JsonText.print(((Entry.Body.Parsed) entry.body()).object());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> members) {
        return zip(members, ZipEntry.DEFLATED);
    }

    /** A ZIP file whose members are not compressed. */
    static byte[] stored(Map<String, byte[]> members) {
        return zip(members, ZipEntry.STORED);
    }

    private static byte[] zip(Map<String, byte[]> members, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                CRC32 check = new CRC32();
                check.update(member.getValue());
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setMethod(method);
                entry.setSize(member.getValue().length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
