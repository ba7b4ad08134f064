package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.Progress;
import org.memorycurator.store.PartialFile;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.memory.MemoryDigest;

/**
 * Writes memories into a file. They are read twice or more: first to see what they have, then to write it. What is written
 * gets the file's name only when it is complete; until then, and when it fails or is cancelled, whatever had that name stays.
 * May block: not for the FX thread.
 */
public final class Exporter {
    /** How a digest is made, as it stands before its digits in the header of a file. */
    public static final String METHOD = "sha256:";

    private Exporter() {}

    /**
     * What memories say.
     *
     * @param memories how many were read
     * @param lost how many could not be read because their rows are damaged: they are not in it
     * @param value as hexadecimal digits
     */
    public record Digested(long memories, long lost, String value) {}

    /**
     * Writes these memories; a file of that name is replaced.
     *
     * @throws ExportException when the file cannot be written, or its format cannot hold them: the sentence says why
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public static Exported write(FrozenMemories memories, ExportSetup setup, Path file, Progress progress) {
        if (memories.ofStore(file)) {
            throw new ExportException(Text.of("export.ofStore", String.valueOf(file.getFileName())), null);
        }
        try (PartialFile part =
                PartialFile.beside(file)) { // before all is read: it may be that nothing can be written there
            return tryToWrite(memories, setup, file, part, progress);
        } catch (IOException e) {
            throw ExportException.unwritable(file, e);
        }
    }

    /**
     * What these memories say, in one digest.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public static Digested digest(FrozenMemories memories, Progress progress) {
        MemoryDigest digest = new MemoryDigest();
        try {
            long lost = memories.each(
                    new Pass(progress, 0, 1, memories.most()),
                    memory -> digest.add(memory.identity(), memory.content()));
            return new Digested(digest.count(), lost, digest.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written
        }
    }

    private static Exported tryToWrite(
            FrozenMemories memories, ExportSetup setup, Path file, PartialFile part, Progress progress)
            throws IOException {
        TableColumns table = new TableColumns(setup.columns());
        Survey survey = new Survey();
        int passes = passes(setup.format());
        Pass pass = new Pass(progress, 0, passes, memories.most());
        long lost = memories.each(pass, setup.tellsHistory(), (memory, past) -> {
            if (setup.format().takes(memory)) { // a digest is of what is in the file
                survey.add(memory, table.values(memory), past);
            }
        });
        List<Column> columns = setup.format().tabular() ? table.of(survey) : List.of();
        String digest = survey.digest().value();
        Heading heading = new Heading(setup.source(), survey.count(), digest, survey.pasts(), columns(setup));
        MemoryFile target = target(setup, columns, survey, heading);
        target.check(memories, pass.next());
        target.write(part.out(), memories, pass.next());
        part.complete();
        List<String> notes = new ArrayList<>(target.notes());
        if (lost > 0) {
            notes.add(Text.of("export.note.lost", lost));
        }
        return new Exported(
                file, survey.count(), target.leftOut() + lost, survey.pasts().events(), columns.size(), digest, notes);
    }

    private static Heading.Columns columns(ExportSetup setup) {
        if (!setup.format().tabular()) {
            return Heading.Columns.NONE;
        }
        return setup.columns() == null ? Heading.Columns.ALL : Heading.Columns.SOME;
    }

    private static int passes(ExportFormat format) {
        return format == ExportFormat.OPENMEMORY ? 1 + OpenMemoryFile.PASSES : 2;
    }

    private static MemoryFile target(ExportSetup setup, List<Column> columns, Survey survey, Heading heading) {
        Heading shown = setup.about() ? heading : null;
        return switch (setup.format()) {
            case JSON_LINES -> new JsonLinesFile(setup.tellsHistory());
            case JSON -> new JsonFile(shown, setup.tellsHistory());
            case CSV -> new CsvFile(columns, setup.delimiter(), setup.mark(), shown);
            case XLSX -> new SheetFile(columns, survey, shown);
            case BATCH_UPDATE -> new BatchUpdateFile();
            case OPENMEMORY -> new OpenMemoryFile(survey, heading);
        };
    }
}
