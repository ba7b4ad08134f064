package org.memorycurator.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan.Clash;
import org.memorycurator.transfer.ImportPlan.Rejected;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.ImportException;

/**
 * What does not come in. Two files, made only when there is something to write: the elements as they were, to be
 * corrected and imported again, and beside it the reasons, line by line.
 */
final class Rejects implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Rejects.class.getName());
    private static final int NAMED = 1_000;
    /** In characters. */
    private static final int LONGEST = 20_000;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path elementsFile;
    private final Path reasonsFile;
    private final List<Rejected> first = new ArrayList<>();
    private @Nullable Writers writers;

    private record Writers(BufferedWriter elements, BufferedWriter reasons) {}

    /** Plans the two files in this folder, named after the file imported and the time. */
    Rejects(Path folder, Path imported, Instant now) {
        String name = imported.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-"
                + STAMP.format(now.atZone(ZoneId.systemDefault()));
        String free = name;
        for (int i = 2; Files.exists(folder.resolve(free + ".jsonl")); i++) {
            free = name + "-" + i;
        }
        elementsFile = folder.resolve(free + ".jsonl");
        reasonsFile = folder.resolve(free + ".reasons.txt");
    }

    /** Adds one. */
    void add(String file, Entry entry, String reason) {
        add(file, entry, reason, null);
    }

    /** Adds one of two contents for one id. */
    void add(String file, Entry entry, String reason, @Nullable Clash clash) {
        String where =
                entry.number() == 0 ? reason : Text.of("transfer.element", String.valueOf(entry.number()), reason);
        if (first.size() < NAMED) {
            first.add(new Rejected(file, entry.line(), where, brief(clash)));
        }
        try {
            writers = writers == null ? create() : writers;
            if (!entry.raw().isEmpty()) {
                writers.elements().write(onOneLine(entry.raw()));
                writers.elements().write('\n');
            }
            writers.reasons().write(file + ":" + entry.line() + ": " + where + "\n");
        } catch (IOException e) {
            throw ImportException.unwritable(elementsFile, e);
        }
    }

    /** Long texts would fill the memory, and nobody compares them in a dialog. */
    private static @Nullable Clash brief(@Nullable Clash clash) {
        return clash != null && length(clash.here()) + length(clash.inFile()) <= LONGEST ? clash : null;
    }

    private static int length(Content content) {
        return content.text().length() + JsonText.print(content.metadata()).length();
    }

    private Writers create() throws IOException {
        Files.createDirectories(elementsFile.getParent());
        return new Writers(Files.newBufferedWriter(elementsFile), Files.newBufferedWriter(reasonsFile));
    }

    /** Between JSON's values a line break is as good as a space, and inside of them it may not stand. */
    private static String onOneLine(String raw) {
        return raw.replaceAll("[\r\n]+", " ");
    }

    /** The first ones. */
    List<Rejected> first() {
        return first;
    }

    /** The file of elements; null when there is none. */
    @Nullable
    Path file() {
        return writers == null ? null : elementsFile;
    }

    /** Removes both files: the import did not come about. */
    void discard() {
        try {
            close();
        } catch (ImportException e) {
            LOG.log(System.Logger.Level.DEBUG, "On a full disk the end is not written, and need not be", e);
        }
        try {
            for (Path file : List.of(elementsFile, reasonsFile)) {
                if (Files.exists(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Rejects could not be removed", e);
        }
        writers = null;
    }

    @Override
    public void close() {
        if (writers == null) {
            return;
        }
        try (BufferedWriter elements = writers.elements();
                BufferedWriter reasons = writers.reasons()) {
            elements.flush();
            reasons.flush();
        } catch (IOException e) {
            throw ImportException.unwritable(elementsFile, e);
        }
    }
}
