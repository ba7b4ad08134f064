package org.memorycurator.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a second start says to the first window: files to import, an absolute path a line, in UTF-8; none is fine too. Whatever is not just that
 * is refused, with a reason that repeats nothing of it.
 */
final class HandOver {
    /** How many files are named at once. */
    static final int LINES = 100;

    /** The answer to what was understood. */
    static final String TAKEN = "taken\n";

    private static final int LINE_BYTES = 4096;

    /** How long the whole can be, in bytes. */
    static final int LONGEST = LINES * (LINE_BYTES + 1);

    private HandOver() {}

    /** These files as they are said; throws IOException for a path that cannot be. */
    static byte[] write(List<Path> files) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path file : files) {
            said.append(file.toAbsolutePath()).append('\n');
        }
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        if (!read(bytes).equals(files.stream().map(Path::toAbsolutePath).toList())) {
            throw new IOException("A path has a line break or what UTF-8 cannot say.");
        }
        return bytes;
    }

    /** The files that were said; throws IOException when it is anything else. */
    static List<Path> read(byte[] said) throws IOException {
        if (said.length > 0 && said[said.length - 1] != '\n') {
            throw new IOException("The last line has no end.");
        }
        List<String> lines = text(said).lines().toList();
        if (lines.size() > LINES) {
            throw new IOException("There are more than " + LINES + " lines.");
        }
        if (lines.stream().anyMatch(l -> l.getBytes(StandardCharsets.UTF_8).length > LINE_BYTES)) {
            throw new IOException("A line has more than " + LINE_BYTES + " bytes.");
        }
        try {
            List<Path> files = lines.stream().map(Path::of).toList();
            if (!files.stream().allMatch(Path::isAbsolute)) {
                throw new IOException("A line is no absolute path.");
            }
            return files;
        } catch (InvalidPathException _) {
            throw new IOException("A line is no path.");
        }
    }

    private static String text(byte[] said) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(said))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new IOException("It is not UTF-8.");
        }
    }
}
