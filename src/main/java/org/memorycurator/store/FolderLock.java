package org.memorycurator.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a folder for one store object, in this process or another; gone when the process is. */
final class FolderLock implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; null when somebody else has it. */
    static @Nullable FolderLock take(Path folder, Store.Access access) throws IOException {
        Path file = folder.resolve("store.lock");
        boolean shared = access == Store.Access.READ_ONLY;
        if (shared && !Files.isReadable(file)) {
            return new FolderLock(null); // a copy on read-only ground has no lock file
        }
        FileChannel channel = shared
                ? FileChannel.open(file, StandardOpenOption.READ)
                : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new FolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
