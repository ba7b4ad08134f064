package org.memorycurator.transfer.staging;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.TemporaryFiles;

/**
 * The temporary file between reading and applying, with a row for each element of the files: what is in it is what is written, however
 * often it is read and whatever becomes of the files it came from. Twelve bytes a row in memory. Filled by one thread, then
 * read by any.
 */
public final class Staging implements AutoCloseable {
    private static final int SOME = 1_000;
    private static final int SOME_BYTES = 4 << 20;

    private final Path file;
    private final OutputStream unbuffered;
    private final DataOutputStream output;
    /** Not a channel: an interrupt would close that. */
    private final RandomAccessFile input;

    private final Packing packing = new Packing();
    private final int[][] ofOutcome = new int[Outcome.values().length][16];
    private final int[] counts = new int[Outcome.values().length];
    private final BitSet choosable = new BitSet();
    private long[] places = new long[16];
    private int size;
    private long end;

    /** Makes the file in this folder. */
    public Staging(Path folder) {
        Path made = folder;
        try {
            made = TemporaryFiles.make(folder, ".stage");
            unbuffered = Files.newOutputStream(made);
            output = new DataOutputStream(new BufferedOutputStream(unbuffered, 1 << 16));
            input = new RandomAccessFile(made.toFile(), "r");
            file = made;
        } catch (IOException e) {
            throw ImportException.unwritable(made, e);
        }
    }

    /** Adds a row; gives its number, from 0. */
    public int add(StagedRow row) {
        row.pack(packing.clear());
        try {
            output.writeInt(packing.size());
            output.write(packing.bytes(), 0, packing.size());
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size] = end;
        choosable.set(size, row.base() > 0);
        end += Integer.BYTES + packing.size();
        int outcome = row.outcome().ordinal();
        if (counts[outcome] == ofOutcome[outcome].length) {
            ofOutcome[outcome] = Arrays.copyOf(ofOutcome[outcome], counts[outcome] * 2);
        }
        ofOutcome[outcome][counts[outcome]++] = size;
        return size++;
    }

    /** How many rows have this outcome. */
    public int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** The numbers of the rows of an outcome, in their order. */
    public int[] numbers(Outcome outcome, long offset, int count) {
        int from = (int) Math.min(offset, counts[outcome.ordinal()]);
        int to = Math.min(from + count, counts[outcome.ordinal()]);
        return Arrays.copyOfRange(ofOutcome[outcome.ordinal()], from, to);
    }

    /** The numbers of the rows that are written only if the user chooses them. */
    public BitSet choosable() {
        return (BitSet) choosable.clone();
    }

    /** The row of this number. */
    public StagedRow read(int number) {
        flush();
        try {
            synchronized (input) {
                input.seek(places[number]);
                byte[] packed = new byte[input.readInt()];
                input.readFully(packed);
                return StagedRow.unpack(packed);
            }
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /** Everything added is in the file from here on. */
    public void flush() {
        try {
            output.flush();
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** How many rows it holds. */
    public int size() {
        return size;
    }

    /** Shows the rows that are wanted, in the order of the files. */
    public void each(RowFilter wanted, Consumer<StagedRow> look) {
        try (Reading rows = open()) {
            for (List<StagedRow> some = rows.next(wanted, SOME, SOME_BYTES);
                    !some.isEmpty();
                    some = rows.next(wanted, SOME, SOME_BYTES)) {
                some.forEach(look);
            }
        }
    }

    /** The rows that are wanted as changes of this store, in the order of the files. */
    public PlannedChanges changes(Store store, RowFilter wanted) {
        return new StagedChanges(store, open(), wanted);
    }

    /** All of them from the start. */
    private Reading open() {
        flush();
        try {
            return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    @Override
    public void close() {
        try (unbuffered; // not the buffer: on a full disk its last bytes would stand in the way
                input) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system clears its temporary folder, and the import is not affected.
            System.getLogger(Staging.class.getName())
                    .log(System.Logger.Level.WARNING, "A temporary file could not be removed", e);
        }
    }

    /** The rows one after the other. */
    final class Reading implements AutoCloseable {
        private final DataInputStream in;
        private int next;

        Reading(DataInputStream in) {
            this.in = in;
        }

        /** The next rows that are wanted, at most so many, and not many more characters; empty at the end. */
        List<StagedRow> next(RowFilter wanted, int count, int bytesAtMost) {
            List<StagedRow> rows = new ArrayList<>();
            int bytesRead = 0;
            try {
                while (next < size && rows.size() < count && bytesRead < bytesAtMost) {
                    byte[] packed = in.readNBytes(in.readInt());
                    if (wanted.test(next++, StagedRow.outcome(packed))) {
                        rows.add(StagedRow.unpack(packed));
                        bytesRead += packed.length;
                    }
                }
            } catch (IOException e) {
                throw ImportException.unreadable(file, e);
            }
            return rows;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw ImportException.unreadable(file, e);
            }
        }
    }

    /** Which rows are wanted. */
    public interface RowFilter {
        /** Whether the row of this number, with this outcome, is. */
        boolean test(int number, Outcome outcome);
    }
}
