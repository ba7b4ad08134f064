package org.memorycurator.transfer.file;

import org.memorycurator.text.Text;

/** Knows a compressed file that was made to fill the disk or the memory of whoever unpacks it. */
final class Inflation {
    /** Below this, in bytes, any file may be what it says: it is read in seconds. */
    static final long HARMLESS = 128L << 20;

    /** Exports of memories shrink to a tenth or a thirtieth, and a sheet of empty cells to less; beyond this nobody can mean it. */
    private static final long MOST_TIMES = 200;

    private static final long MOST = 64L << 30;

    private Inflation() {}

    /**
     * Checks how far it has swollen so far, both in bytes.
     *
     * @throws ImportException when it is more than a file of memories can be
     */
    static void check(String name, long packed, long unpacked) {
        if (unpacked > MOST || unpacked > HARMLESS && unpacked / MOST_TIMES > packed) {
            throw new ImportException(Text.of("transfer.bomb", name, unpacked >> 20), null);
        }
    }
}
