package org.memorycurator.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file on its way: it has another name until it is complete, and is gone when it is closed before that. For one thread, not the FX thread. */
public final class PartialFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final OutputStream unbuffered;
    private final OutputStream out;
    private boolean moved;

    private PartialFile(Path file, Path part, OutputStream unbuffered) {
        this.file = file;
        this.part = part;
        this.unbuffered = unbuffered;
        this.out = new BufferedOutputStream(unbuffered, 1 << 16);
    }

    /** Begins one beside the file, under a name that nothing there has. Throws what the disk says. */
    public static PartialFile beside(Path file) throws IOException {
        for (int i = 1; ; i++) {
            Path part = file.resolveSibling(file.getFileName() + (i == 1 ? ".part" : "." + i + ".part"));
            try {
                return new PartialFile(file, part, Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
            } catch (FileAlreadyExistsException e) {
                // it is not ours: the next name
            }
        }
    }

    /** What to write to; buffered. */
    public OutputStream out() {
        return out;
    }

    /** Gives it its name; a file that has it is replaced. What is written into {@link #out} must have reached it. Throws what the disk says. */
    public void complete() throws IOException {
        out.flush();
        unbuffered.close();
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }

    @Override
    public void close() {
        if (moved) {
            return;
        }
        try {
            unbuffered.close(); // not the buffer: on a full disk its last bytes would stand in the way
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger(PartialFile.class.getName())
                    .log(System.Logger.Level.WARNING, "An unfinished export stays behind", e);
        }
    }
}
