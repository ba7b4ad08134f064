package org.memorycurator.transfer.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.memorycurator.text.Text;

/** Unpacked bytes, which stop when they swell like a file that was made to fill the disk or the memory of whoever unpacks it. */
final class Guarded extends FilterInputStream {
    /** Below this, in bytes, any file may be what it says: it is read in seconds. */
    static final long HARMLESS = 128L << 20;

    /** Exports of memories shrink to a tenth or a thirtieth, and a sheet of empty cells to less; beyond this nobody can mean it. */
    private static final long MOST_TIMES = 200;

    private static final long MOST = 64L << 30;

    private final String name;
    private final long harmless;
    private final LongSupplier packed;
    private long unpacked;

    /**
     * Guards what is unpacked from a file.
     *
     * @param harmless how many bytes may come out in any case
     * @param packed how many bytes it took so far, or takes as a whole, where it is compressed
     */
    Guarded(InputStream unpacked, String name, long harmless, LongSupplier packed) {
        super(unpacked);
        this.name = name;
        this.harmless = harmless;
        this.packed = packed;
    }

    /** How many bytes came out so far. */
    long unpacked() {
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        unpacked += Math.max(0, count);
        if (unpacked > MOST || unpacked > harmless && unpacked / MOST_TIMES > packed.getAsLong()) {
            throw new ImportException(Text.of("transfer.bomb", name, unpacked >> 20), null);
        }
        return count;
    }
}
