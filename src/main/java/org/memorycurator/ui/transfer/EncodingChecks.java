package org.memorycurator.ui.transfer;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.memorycurator.transfer.file.FileStamp;
import org.memorycurator.transfer.file.Misread;

/** What does not fit the encodings of files: none is read to its end again as long as it stays the same. Any thread. */
final class EncodingChecks {
    private record Check(FileStamp file, Charset charset) {}

    private final Map<Check, Misread> known = new ConcurrentHashMap<>();
    private final BiFunction<Path, Charset, Misread> reader;

    /** @param reader reads a file to its end */
    EncodingChecks(BiFunction<Path, Charset, Misread> reader) {
        this.reader = reader;
    }

    /** What does not fit; who asks while the same is being read waits for that. May block. */
    Misread of(Path file, Charset charset) {
        return known.computeIfAbsent(
                new Check(FileStamp.of(file), charset), check -> reader.apply(file, check.charset()));
    }

    /** Forgets all: there are no such files any more. */
    void clear() {
        known.clear();
    }
}
