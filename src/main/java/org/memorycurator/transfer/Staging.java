package org.memorycurator.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.file.ImportException;

/**
 * The temporary file between reading and applying: what is in it is what is written, however often it is read and
 * whatever becomes of the files it came from. Each memory is its length in bytes and its JSON.
 */
final class Staging implements AutoCloseable {
    private static final int CHUNK = 1_000;
    private static final int CHUNK_BYTES = 4 << 20;

    private final Path file;
    private final OutputStream unbuffered;
    private final DataOutputStream output;
    private long size;
    private long end;

    /** Makes the file in this folder. */
    Staging(Path folder) {
        Path made = folder;
        try {
            made = Files.createTempFile(folder, "memory-curator-import-", ".stage");
            unbuffered = Files.newOutputStream(made);
            output = new DataOutputStream(new BufferedOutputStream(unbuffered, 1 << 16));
            file = made;
        } catch (IOException e) {
            throw ImportException.unwritable(made, e);
        }
    }

    /** Adds a memory as printed by {@link MemoryJson}; gives its place. */
    long add(String printed) {
        byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
        long place = end;
        try {
            output.writeInt(bytes.length);
            output.write(bytes);
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
        end += Integer.BYTES + bytes.length;
        size++;
        return place;
    }

    /** The memory at a place. */
    Draft read(long place) {
        flush();
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(place);
            byte[] bytes = new byte[input.readInt()];
            input.readFully(bytes);
            return draft(bytes);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /** Everything added is in the file from here on. */
    void flush() {
        try {
            output.flush();
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** How many memories it holds. */
    long size() {
        return size;
    }

    /** All of them from the start, as inserts. */
    PlannedChanges open() {
        flush();
        try {
            return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    private static Draft draft(byte[] bytes) {
        // Every staged memory is dated, so the time given here is never taken.
        return MemoryJson.read(JsonText.parse(new String(bytes, StandardCharsets.UTF_8)), Timestamp.of(Instant.EPOCH));
    }

    @Override
    public void close() {
        try {
            unbuffered.close(); // not the buffer: on a full disk its last bytes would stand in the way
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system clears its temporary folder, and the import is not affected.
            System.getLogger(Staging.class.getName())
                    .log(System.Logger.Level.WARNING, "A temporary file could not be removed", e);
        }
    }

    private final class Reading implements PlannedChanges {
        private final DataInputStream input;
        private long left = size;

        Reading(DataInputStream input) {
            this.input = input;
        }

        @Override
        public List<PlannedChange> next() {
            List<PlannedChange> changes = new ArrayList<>();
            int bytesRead = 0;
            try {
                while (left > 0 && changes.size() < CHUNK && bytesRead < CHUNK_BYTES) {
                    byte[] bytes = input.readNBytes(input.readInt());
                    Draft draft = draft(bytes);
                    changes.add(new PlannedChange.Insert(draft.identity(), draft.content()));
                    bytesRead += bytes.length;
                    left--;
                }
            } catch (IOException e) {
                throw ImportException.unreadable(file, e);
            }
            return changes;
        }

        @Override
        public void close() {
            try {
                input.close();
            } catch (IOException e) {
                throw ImportException.unreadable(file, e);
            }
        }
    }
}
