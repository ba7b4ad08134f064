package org.memorycurator.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.FileStamp;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.StagedRow;
import org.memorycurator.transfer.staging.Staging;

/**
 * Remembers which rows of an import are refused while it is written, and afterwards keeps them as they were, with the reasons: read once
 * more from their files, where those are still the same. Thread-safe; may block.
 */
final class RefusedRows implements AutoCloseable {
    private final List<Source> sources;
    private final List<FileStamp> stamps;
    private final Path folder;
    private final Path stagingFolder;
    private Staging.RowFilter wanted = (_, outcome) -> outcome.writes();
    /** In the order in which they were planned, each with its reason. */
    private @Nullable Staging refused;

    /**
     * None yet.
     *
     * @param stamps of the files as they were read
     * @param folder where they are kept in the end
     * @param stagingFolder for the temporary file
     */
    RefusedRows(List<Source> sources, List<FileStamp> stamps, Path folder, Path stagingFolder) {
        this.sources = List.copyOf(sources);
        this.stamps = List.copyOf(stamps);
        this.folder = folder;
        this.stagingFolder = stagingFolder;
    }

    /** These rows are written from here on; what was refused before does not count. */
    synchronized void begin(Staging.RowFilter rows) {
        close();
        wanted = rows;
    }

    /** One was refused. */
    synchronized void add(PlannedChange change, String reason) {
        Staging kept = refused == null ? new Staging(stagingFolder) : refused;
        refused = kept;
        Identity identity = change instanceof PlannedChange.Insert insert ? insert.identity() : null;
        long revision =
                change instanceof PlannedChange.Update update ? update.before().revision() : 0;
        kept.add(new StagedRow(Outcome.REJECTED, 0, 0, 0, revision, false, identity, null, List.of(), reason, "", 0));
    }

    /** Keeps those that were refused of these rows, in files of their own. */
    synchronized Refused keep(Staging rows) {
        Staging kept = refused;
        if (kept == null) {
            return Refused.NONE;
        }
        Rejects rejects = Rejects.refused(folder, sources, Instant.now());
        try (Keeping keeping = new Keeping(kept, rejects)) {
            rows.each(wanted, keeping::look);
            return keeping.ended();
        }
    }

    @Override
    public synchronized void close() {
        if (refused != null) {
            refused.close();
            refused = null;
        }
    }

    /** Goes through what was written and what was refused, both in the same order, and through the files beside. */
    private final class Keeping implements AutoCloseable {
        private final Staging kept;
        private final Rejects rejects;
        private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        private int next;
        private int file = -1;
        private @Nullable Entries entries;
        private long lost;

        Keeping(Staging kept, Rejects rejects) {
            this.kept = kept;
            this.rejects = rejects;
        }

        void look(StagedRow row) {
            StagedRow refusal = next < kept.size() ? kept.read(next) : null;
            if (refusal != null && same(row, refusal)) {
                next++;
                counts.merge(row.outcome(), 1L, Long::sum);
                Entry entry = entry(row);
                lost += entry == null || !added(row, entry, refusal.reason()) ? 1 : 0;
                rejects.name(row.file(), row.line(), row.number(), refusal.reason());
            }
        }

        private static boolean same(StagedRow row, StagedRow refusal) {
            Identity identity = row.identity();
            return refusal.revision() > 0
                    ? row.revision() == refusal.revision()
                    : row.revision() == 0 && identity != null && identity.equals(refusal.identity());
        }

        private boolean added(StagedRow row, Entry entry, String reason) {
            try {
                rejects.keep(row.file(), entry, reason);
                return true;
            } catch (ImportException e) {
                return false; // what is written stays written, and this is said
            }
        }

        /** As it is in its file; null where that is not what it was. */
        private @Nullable Entry entry(StagedRow row) {
            try {
                if (file != row.file()) {
                    close();
                    file = row.file();
                    Source source = sources.get(file);
                    entries = stamps.get(file).holds() ? SourceFile.open(source.file(), source.layout()) : null;
                }
                Entry entry = entries == null ? null : entries.next();
                while (entry != null && (entry.line() != row.line() || entry.number() != row.number())) {
                    entry = entries == null ? null : entries.next();
                }
                return entry;
            } catch (ImportException e) {
                close();
                return null;
            }
        }

        Refused ended() {
            long unkept = lost;
            try {
                rejects.close();
            } catch (ImportException e) {
                unkept = next;
            }
            return new Refused(
                    counts.getOrDefault(Outcome.NEW, 0L),
                    counts.getOrDefault(Outcome.CHANGED, 0L),
                    counts.getOrDefault(Outcome.CONFLICT, 0L),
                    rejects.first(),
                    rejects.files(),
                    unkept == 0 ? List.of() : List.of(Text.of("transfer.refused.lost", unkept)));
        }

        @Override
        public void close() {
            Entries open = entries;
            entries = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
