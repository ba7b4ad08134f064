package org.memorycurator.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.Stated;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.RowDrafts;
import org.memorycurator.transfer.mapping.TableHeader;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.MemoryDigest;
import org.memorycurator.transfer.memory.PastDigest;
import org.memorycurator.transfer.memory.RejectedException;

/**
 * Compares a file with what it says of itself, while it is read: as it was written, whatever an import makes of it. A file that says
 * nothing, or holds only some columns, is not judged. For one thread.
 */
final class ExportChecking {
    private final String file;
    private final Entries entries;
    private final Timestamp now;
    private final MemoryDigest digest = new MemoryDigest();
    private final PastDigest pasts = new PastDigest();
    private @Nullable Stated stated;
    private @Nullable RowDrafts rows;
    private long read;

    ExportChecking(String file, Entries entries, Timestamp now) {
        this.file = file;
        this.entries = entries;
        this.now = now;
    }

    /** To be called with each element, before anything is made of it. */
    void read(Entry entry) {
        read++;
        if (read == 1) {
            begin();
        }
    }

    private void begin() {
        Stated said = entries.stated();
        if (said == null || said.columns() == Stated.Columns.SOME) {
            return;
        }
        stated = said;
        List<String> columns = entries.columns();
        if (!columns.isEmpty()) {
            rows = new RowDrafts(file, columns, own(columns), now);
        }
    }

    /** As the export names them: what the user makes of the columns does not count. */
    private static Mapping own(List<String> columns) {
        List<Mapping.Column> uses = columns.stream()
                .map(name -> new Mapping.Column(name, TableHeader.use(name).orElseGet(ColumnUse.Ignored::new)))
                .toList();
        return new Mapping(uses, "", Owner.NONE);
    }

    /** What was made of the element by its format alone. */
    void took(Entry entry, Draft draft) {
        if (stated == null) {
            return;
        }
        Draft own = draft;
        if (rows != null && entry.body() instanceof Entry.Body.Row(var cells)) {
            try {
                own = rows.draft(cells);
            } catch (RejectedException e) {
                return; // then there is one memory less in the digest than was written
            }
        }
        digest.add(own.identity(), own.content());
        pasts.add(own.identity().id(), own.past());
    }

    /** What was found; null where there is nothing to judge by. */
    @Nullable
    ExportCheck found() {
        Stated said = stated;
        if (said == null) {
            return null;
        }
        boolean whole = read == said.memories()
                && pasts.events() == said.events()
                && digest.value().equals(said.digest())
                && (said.events() == 0 || pasts.value().equals(said.history()));
        // from before tables said which columns they have
        return whole || said.columns() == Stated.Columns.ALL
                ? new ExportCheck(file, said.memories(), read, said.events(), said.digest(), whole)
                : null;
    }
}
