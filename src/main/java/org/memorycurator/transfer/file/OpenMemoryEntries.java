package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * The memories of a backup of OpenMemory, from the ZIP file or from the {@code memories.json} in it. It is read twice: first
 * the names that the memories only have ids of, then the memories.
 */
final class OpenMemoryEntries implements Entries {
    private static final int LONGEST = 4 << 20;

    private final Path file;
    private final Closeable content;
    private final Entries elements;
    private final OpenMemory names;

    private OpenMemoryEntries(Path file, Closeable content, Entries elements, OpenMemory names) {
        this.file = file;
        this.content = content;
        this.elements = elements;
        this.names = names;
    }

    /** Opens a backup. */
    static Entries open(Path file) throws IOException {
        byte[] start;
        try (FileBytes bytes = FileBytes.open(file)) {
            start = bytes.readNBytes(4);
        }
        if (Magic.of(start) == Magic.ZIP) {
            ZipContent zip = ZipContent.open(file);
            try {
                return ofZip(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
        try (FileBytes bytes = FileBytes.open(file)) {
            OpenMemory names = OpenMemory.read(bytes);
            return new OpenMemoryEntries(
                    file, () -> {}, new JsonEntries(SourceText.open(file, StandardCharsets.UTF_8)), names);
        }
    }

    private static Entries ofZip(Path file, ZipContent zip) throws IOException {
        List<String> members = zip.names();
        String everything = OpenMemory.find(members, OpenMemory.EVERYTHING);
        String lines = OpenMemory.find(members, OpenMemory.LINES);
        if (everything != null) {
            OpenMemory names;
            try (InputStream first = there(zip.open(everything))) {
                names = OpenMemory.read(first);
            }
            Entries elements = new JsonEntries(text(zip, everything, zip.open(everything)));
            return new OpenMemoryEntries(file, zip, elements, names);
        } else if (lines != null) {
            Entries elements = new JsonLinesEntries(text(zip, lines, zip.openUnpacked(lines)));
            return new OpenMemoryEntries(file, zip, elements, new OpenMemory());
        }
        throw new ImportException(Text.of("transfer.refused.ZIP", file.getFileName()), null);
    }

    private static SourceText text(ZipContent zip, String name, @Nullable InputStream member) throws IOException {
        return SourceText.open(zip.file(), name, there(member), zip::taken, StandardCharsets.UTF_8);
    }

    private static InputStream there(@Nullable InputStream member) throws IOException {
        if (member == null) {
            throw new ZipException(); // it is in the list of members, and not among them
        }
        return member;
    }

    @Override
    public @Nullable Entry next() {
        Entry entry = elements.next();
        if (entry == null || entry.problem() != null || entry.raw().length() > LONGEST) {
            return entry;
        }
        try {
            if (JsonText.parse(entry.raw()) instanceof Json.Obj element) {
                Entry.Body body = new Entry.Body.Parsed(names.memory(element));
                return new Entry(entry.raw(), entry.line(), entry.number(), null, body);
            }
        } catch (IllegalArgumentException e) {
            return entry; // whoever takes it says what is wrong with it
        }
        return entry;
    }

    @Override
    public long bytesTaken() {
        return elements.bytesTaken();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (names.user() == null) {
            notes.add(Text.of("transfer.openMemory.noUser", file.getFileName()));
        }
        return notes;
    }

    @Override
    public void close() {
        try (content) {
            elements.close();
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }
}
