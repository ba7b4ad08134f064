package org.memorycurator.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.memorycurator.model.Progress;

/** A ZIP file that tells how many bytes have gone into it, and stops when it is cancelled. */
final class CountedZip extends ZipOutputStream {
    private final Progress progress;
    private final long total;
    private long done;

    CountedZip(OutputStream out, Progress progress, long total) {
        super(new BufferedOutputStream(out, 1 << 16));
        this.progress = progress;
        this.total = total;
        setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        progress.checkpoint(Math.min(done, total), total);
        super.write(bytes, from, count);
        done += count;
    }
}
