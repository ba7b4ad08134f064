package org.memorycurator.transfer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.FileStamp;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.RejectsFile;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.file.TemporaryFiles;
import org.memorycurator.transfer.match.Decision;
import org.memorycurator.transfer.match.Histories;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.staging.Staging;

/** Reads files of memories into a plan. May block: not for the FX thread. */
public final class Importer {
    private static final int BETWEEN_REPORTS = 64;

    private final Store store;
    private final Path rejectsFolder;
    private final Path stagingFolder;

    /** Plans against this store; what does not come in is kept in its folder, under {@code rejects}. */
    public Importer(Store store) {
        this(store, rejects(store), TemporaryFiles.usual());
    }

    /** The same with other folders for what does not come in, made when needed, and for temporary files. */
    Importer(Store store, Path rejectsFolder, Path stagingFolder) {
        this.store = store;
        this.rejectsFolder = rejectsFolder;
        this.stagingFolder = stagingFolder;
    }

    /**
     * Reads these files as they are detected to be, as whole memories: nothing that is there is changed. Not for tables, whose columns
     * somebody has to look at. Otherwise as {@link #read(ImportSetup, Progress)}.
     */
    public ImportPlan read(List<Path> files, Progress progress) {
        ImportSetup setup = ImportSetup.detected(files);
        for (Source source : setup.sources()) {
            if (source.layout().format().tabular()) {
                throw new ImportException(
                        Text.of("transfer.noMapping", source.file().getFileName()), null);
            }
        }
        return read(setup, progress);
    }

    /**
     * Reads files whole into a staging file and plans one change set from it. What a history tells of a memory that another of the files
     * holds comes in with that. Elements that cannot be taken go, as they were, into a rejects file. Progress counts elements.
     *
     * @throws ImportException when a file cannot be read at all: which, why, what to do
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public ImportPlan read(ImportSetup setup, Progress progress) {
        return read(setup, rejectsFolder, progress);
    }

    /** @param folder for what is rejected; null to keep none of it */
    private ImportPlan read(ImportSetup setup, @Nullable Path folder, Progress progress) {
        List<Path> files = setup.sources().stream().map(Source::file).toList();
        if (files.isEmpty()) {
            throw new ImportException(Text.of("transfer.noFile"), null);
        }
        Instant now = Instant.now();
        List<FileStamp> stamps = files.stream().map(FileStamp::of).toList();
        long size = stamps.stream().mapToLong(FileStamp::size).sum();
        Rejects rejects = new Rejects(folder, setup.sources(), now);
        Staging staging = new Staging(stagingFolder);
        boolean planned = false;
        try (Combining combining = new Combining(setup, stagingFolder)) {
            Histories histories = combining.readAhead(Timestamp.of(now), progress);
            Decision decision = new Decision(store, rules(setup), histories, staging, Timestamp.of(now), progress);
            Intake intake = new Intake(decision, staging, rejects, combining);
            List<String> notes = new ArrayList<>();
            List<ExportCheck> checks = new ArrayList<>();
            Elements elements = new Elements(progress, size);
            for (int file : combining.order()) {
                ExportCheck check = readFile(file, setup, Timestamp.of(now), intake, notes, elements);
                if (check != null) {
                    checks.add(check);
                }
            }
            staging.flush();
            rejects.close();
            notes.addAll(combining.notes());
            notes.addAll(intake.notes());
            ImportPlan.Report report = new ImportPlan.Report(rejects, notes, checks);
            RefusedRows refused = new RefusedRows(setup.sources(), stamps, rejects(store), stagingFolder);
            ImportPlan plan = new ImportPlan(store, staging, files, now, report, refused);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                staging.close();
                rejects.discard();
            }
        }
    }

    /**
     * Compares what files say with what the store says, by the same rule; whatever that does with what differs. Writes nothing into the store's
     * folder, not even what is rejected. Progress counts elements.
     *
     * @throws ImportException when a file cannot be read at all: which, why, what to do
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public FileCheck check(ImportSetup setup, Progress progress) {
        return new FileCheck(read(setup.updating(), null, progress));
    }

    /** Removes what is left of counts whose process was killed: when a store was opened, before anything is counted. May block. */
    public static void removeLeft(Store store) {
        RejectsFile.removeLeft(rejects(store));
    }

    private static Path rejects(Store store) {
        return store.folder().resolve("rejects");
    }

    private static List<MatchRule> rules(ImportSetup setup) {
        return setup.sources().stream().map(Source::rule).toList();
    }

    private static @Nullable ExportCheck readFile(
            int file, ImportSetup setup, Timestamp now, Intake intake, List<String> notes, Elements elements) {
        Source source = setup.sources().get(file);
        String name = String.valueOf(source.file().getFileName());
        try (Entries entries = SourceFile.open(source.file(), source.layout())) {
            ExportChecking checking = new ExportChecking(name, entries, now);
            Drafting drafting = new Drafting(name, entries.columns(), setup, now).shownTo(checking);
            long count = 0;
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                checking.read(entry);
                intake.take(file, entry, drafting);
                count++;
                elements.read(entries);
            }
            intake.flush();
            elements.finish(entries);
            notes.addAll(entries.notes());
            if (count == 0) {
                notes.add(Text.of("transfer.nothingIn", name));
            }
            return checking.found();
        }
    }

    /**
     * The first rows of the files as they would come in, not yet compared with the store. Quick.
     *
     * @throws ImportException as {@link #read(ImportSetup, Progress)}
     */
    public static Preview preview(ImportSetup setup) {
        return Preview.of(setup, Timestamp.of(Instant.now()));
    }

    /** Progress over all files, in elements; how many there will be is reckoned from the bytes that those so far took. */
    private static final class Elements {
        private static final MathContext DIGITS = new MathContext(3);

        private final Progress progress;
        private final long bytes;
        private long before;
        private long count;

        Elements(Progress progress, long bytes) {
            this.progress = progress;
            this.bytes = bytes;
        }

        void read(Entries entries) {
            count++;
            if (count % BETWEEN_REPORTS == 0) {
                report(entries);
            }
        }

        void finish(Entries entries) {
            report(entries);
            before += entries.bytesTaken();
        }

        private void report(Entries entries) {
            double part = bytes == 0 ? 1 : Math.min(1, (before + entries.bytesTaken()) / (double) bytes);
            progress.checkpoint(count, part == 0 ? -1 : Math.max(count, rounded(count / part)));
        }

        /** More digits would look like a count. */
        private static long rounded(double reckoned) {
            return new BigDecimal(reckoned).round(DIGITS).longValue();
        }
    }
}
