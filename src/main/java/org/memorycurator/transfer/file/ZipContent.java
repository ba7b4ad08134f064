package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What is in a ZIP file. Its members are read where they are, and never written to the disk under the names that they claim.
 * A ZIP file that gzip is around is unpacked into a temporary file first, because it is read from its end.
 */
final class ZipContent implements Closeable {
    private final Path file;
    private final @Nullable Path temporary;
    private final ZipFile zip;
    private final long harmless;
    private final long size;
    private long taken;

    private ZipContent(Path file, @Nullable Path temporary, long harmless) throws IOException {
        this.file = file;
        this.harmless = harmless;
        this.temporary = temporary;
        this.size = Files.size(file);
        this.zip = new ZipFile((temporary == null ? file : temporary).toFile());
    }

    /** Opens it. */
    static ZipContent open(Path file) throws IOException {
        return open(file, Guarded.HARMLESS);
    }

    /** Opens one of which each member may swell to so many bytes in any case. */
    static ZipContent open(Path file, long harmless) throws IOException {
        Path temporary = null;
        try (FileBytes bytes = FileBytes.open(file, harmless)) {
            if (bytes.compressed()) {
                temporary = TemporaryFiles.make(".zip");
                Files.copy(bytes, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ZipContent(file, temporary, harmless);
        } catch (IOException | RuntimeException e) {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
            throw e;
        }
    }

    /** The names of its members, as they claim them, without folders. */
    List<String> names() {
        return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    }

    /** A member's bytes; null when there is no such member. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : new Member(entry, zip.getInputStream(entry));
    }

    /** A member's bytes, unpacked where gzip is around them; null when there is no such member. */
    @Nullable
    InputStream openUnpacked(String name) throws IOException {
        Member member = (Member) open(name);
        return member == null ? null : guarded(new GZIPInputStream(member), member::unpacked);
    }

    private Guarded guarded(InputStream unpacked, LongSupplier packed) {
        return new Guarded(unpacked, file.getFileName().toString(), harmless, packed);
    }

    /** The file. */
    Path file() {
        return file;
    }

    /** How many bytes of the file were taken, as far as the members that were read tell. */
    long taken() {
        return Math.min(taken, size);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }

    private final class Member extends FilterInputStream {
        private final long packed;
        private final long claimed;
        private final long before = taken;
        private final Guarded content;

        Member(ZipEntry entry, InputStream content) {
            long compressed = Math.max(0, entry.getCompressedSize());
            this(entry, compressed, guarded(content, () -> compressed));
        }

        private Member(ZipEntry entry, long packed, Guarded content) {
            super(content);
            this.content = content;
            this.packed = packed;
            this.claimed = Math.max(1, entry.getSize());
        }

        long unpacked() {
            return content.unpacked();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            taken = before + (long) (packed * Math.min(1.0, content.unpacked() / (double) claimed));
            return count;
        }
    }
}
