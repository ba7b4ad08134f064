package org.memorycurator.transfer;

import org.memorycurator.text.Text;

/**
 * Whether a file that was exported still says what was written into it.
 *
 * @param file its name
 * @param written how many memories were written into it
 * @param read how many it holds now
 * @param events how many events that happened to them before were written with them
 * @param digest of what was written, as hexadecimal digits
 * @param whole whether it says the same
 */
public record ExportCheck(String file, long written, long read, long events, String digest, boolean whole) {
    /** So much of a digest is enough to tell two apart at a glance. */
    private static final int GLANCE = 12;

    /** In a sentence. */
    public String sentence() {
        if (whole) {
            return Text.of("transfer.whole", file, read, glance(), events);
        }
        return read == written
                ? Text.of("transfer.altered", file, read)
                : Text.of("transfer.altered.count", file, read, written);
    }

    /** In a few words, after what came of the file. */
    public String inShort() {
        return whole ? Text.of("transfer.whole.short", glance()) : Text.of("transfer.altered.short");
    }

    private String glance() {
        return digest.substring(0, GLANCE);
    }
}
