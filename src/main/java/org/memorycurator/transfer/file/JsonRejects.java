package org.memorycurator.transfer.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.store.JsonText;

/** Elements as JSON Lines, and beside them a file with the reasons, line by line. */
final class JsonRejects extends RejectsFile {
    private final Path reasonsFile;
    private @Nullable Writers writers;

    private record Writers(BufferedWriter elements, BufferedWriter reasons) {}

    JsonRejects(Path file, Path reasonsFile) {
        super(file);
        this.reasonsFile = reasonsFile;
    }

    @Override
    List<Path> files() {
        return List.of(path(), reasonsFile);
    }

    @Override
    void begin() throws IOException {
        writers = new Writers(Files.newBufferedWriter(path()), Files.newBufferedWriter(reasonsFile));
    }

    @Override
    void write(String name, Entry entry, String reason) throws IOException {
        if (writers == null) {
            return;
        }
        String element = element(entry);
        if (!element.isEmpty()) {
            writers.elements().write(element + "\n");
        }
        writers.reasons().write(name + ":" + entry.line() + ": " + reason + "\n");
    }

    /**
     * As it was written, or as JSON where it was not JSON. Between JSON's values a line break is as good as a space, and inside of
     * them it may not stand.
     */
    private static String element(Entry entry) {
        return entry.body() instanceof Entry.Body.Parsed parsed
                ? JsonText.printForFile(parsed.object())
                : entry.raw().replaceAll("[\r\n]+", " ");
    }

    @Override
    void end() throws IOException {
        if (writers == null) {
            return;
        }
        try (BufferedWriter elements = writers.elements();
                BufferedWriter reasons = writers.reasons()) {
            elements.flush();
            reasons.flush();
        }
    }
}
