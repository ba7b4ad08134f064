package org.memorycurator.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.SourceFile;

/** Reads files of memories into a plan. May block: not for the FX thread. */
public final class Importer {
    private static final int BETWEEN_REPORTS = 64;

    private final Store store;
    private final Path rejectsFolder;
    private final Path stagingFolder;

    /** Plans against this store; what does not come in is kept in its folder, under {@code rejects}. */
    public Importer(Store store) {
        this(store, store.folder().resolve("rejects"));
    }

    /** Plans against this store; what does not come in is kept in a folder of its own, made when needed. */
    public Importer(Store store, Path rejectsFolder) {
        this(store, rejectsFolder, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same, with a folder for the temporary file too. */
    Importer(Store store, Path rejectsFolder, Path stagingFolder) {
        this.store = store;
        this.rejectsFolder = rejectsFolder;
        this.stagingFolder = stagingFolder;
    }

    /**
     * Reads these files whole into a staging file and plans one change set from it. Lines that cannot be taken go, as
     * they were, into a rejects file. Progress counts bytes.
     *
     * @throws ImportException when a file cannot be read at all: which, why, what to do
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public ImportPlan read(List<Path> files, Progress progress) {
        if (files.isEmpty()) {
            throw new ImportException(Text.of("transfer.noFile"), null);
        }
        Instant now = Instant.now();
        List<Layout> layouts = files.stream().map(Importer::layoutOf).toList();
        Rejects rejects = new Rejects(rejectsFolder, files.getFirst(), now);
        Staging staging = new Staging(stagingFolder);
        boolean planned = false;
        try {
            Intake intake = new Intake(store, staging, rejects, Timestamp.of(now));
            List<String> notes = new ArrayList<>();
            Bytes bytes = new Bytes(progress, sizeOf(files));
            for (int i = 0; i < files.size(); i++) {
                readFile(files.get(i), layouts.get(i), intake, notes, bytes);
            }
            staging.flush();
            rejects.close();
            notes.addAll(intake.notes());
            ImportPlan.Report report = new ImportPlan.Report(
                    intake.identical(), intake.conflicts(), intake.rejected(), rejects.first(), rejects.file(), notes);
            ImportPlan plan = new ImportPlan(staging, files, now, report);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                staging.close();
                rejects.discard();
            }
        }
    }

    private static Layout layoutOf(Path file) {
        Layout layout = SourceFile.detect(file).layout();
        if (layout.format().tabular()) {
            throw new ImportException(Text.of("transfer.noMapping", file.getFileName()), null);
        }
        return layout;
    }

    private static void readFile(Path file, Layout layout, Intake intake, List<String> notes, Bytes bytes) {
        String name = file.getFileName().toString();
        try (Entries entries = SourceFile.open(file, layout)) {
            long count = 0;
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                intake.take(name, entry);
                count++;
                if (count % BETWEEN_REPORTS == 0) {
                    bytes.report(entries.bytesTaken());
                }
            }
            intake.flush();
            bytes.finish(entries.bytesTaken());
            notes.addAll(entries.notes());
            if (count == 0) {
                notes.add(Text.of("transfer.nothingIn", name));
            }
        }
    }

    private static long sizeOf(List<Path> files) {
        long size = 0;
        for (Path file : files) {
            try {
                size += Files.size(file);
            } catch (IOException e) {
                throw ImportException.unreadable(file, e);
            }
        }
        return size;
    }

    /** Progress over all files, in bytes. */
    private static final class Bytes {
        private final Progress progress;
        private final long total;
        private long before;

        Bytes(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void report(long ofThisFile) {
            progress.checkpoint(before + ofThisFile, total);
        }

        void finish(long ofThisFile) {
            report(ofThisFile);
            before += ofThisFile;
        }
    }
}
