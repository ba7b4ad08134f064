package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ExportCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportPlan.Rejected;

/**
 * What became of an import.
 *
 * @param source the file's name, or how many files there were
 * @param reasons the first of the conflicts and rejects
 * @param rejectsFiles where all of them are kept as they were; none when there are none
 * @param checks whether the files that were exported are still as they were written
 * @param notes what else was noticed
 * @param changeSet what was written; null when nothing came in
 */
record ImportResult(
        String source,
        Counts counts,
        List<Rejected> reasons,
        List<Path> rejectsFiles,
        List<ExportCheck> checks,
        List<String> notes,
        @Nullable ChangeSet changeSet) {
    /**
     * How many memories came in, and how many did not.
     *
     * @param imported are new
     * @param changed were here and say something else now
     * @param identical were there already, word for word
     * @param conflicts were left out because their id is taken by another content
     * @param rejected could not be read
     */
    record Counts(long imported, long changed, long identical, long conflicts, long rejected) {}

    ImportResult {
        reasons = List.copyOf(reasons);
        rejectsFiles = List.copyOf(rejectsFiles);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /** Nothing of the plan was written, for it holds nothing. */
    static ImportResult ofNothing(String source, ImportPlan plan) {
        return of(source, plan, null, 0, 0, List.of());
    }

    /** The plan was written; what the store refused since it was read counts as a conflict. */
    static ImportResult of(ImportWriting.Wanted wanted, Applied applied) {
        List<Rejected> refused = applied.refused().stream()
                .map(r -> new Rejected(wanted.name(), 0, r.reason(), null))
                .toList();
        return of(
                wanted.name(),
                wanted.plan(),
                applied.changeSet(),
                wanted.fresh(),
                applied.refusedCount() - wanted.chosen(),
                refused);
    }

    private static ImportResult of(
            String source,
            ImportPlan plan,
            @Nullable ChangeSet written,
            long wanted,
            long refusedCount,
            List<Rejected> refused) {
        long fresh = Math.min(written == null ? 0 : written.count(), wanted);
        return new ImportResult(
                source,
                new Counts(
                        written == null ? 0 : fresh,
                        written == null ? 0 : written.count() - fresh,
                        plan.identical(),
                        plan.conflicts() + refusedCount,
                        plan.rejected()),
                Stream.concat(plan.reasons().stream(), refused.stream()).toList(),
                plan.rejectsFiles(),
                plan.checks(),
                plan.notes(),
                written);
    }

    /** Whether there was nothing that is here now. */
    boolean empty() {
        return counts.imported() + counts.changed() + counts.identical() == 0;
    }

    /** Whether everything came in or was there already. */
    boolean whole() {
        return counts.conflicts() == 0 && counts.rejected() == 0;
    }

    /** In one line: {@code Imported 4,931 memories from notes.jsonl · 3 rejected, 2 conflicts}. */
    String sentence() {
        String head = counts.imported() > 0
                ? Text.of("import.done", counts.imported(), source)
                : counts.changed() > 0
                        ? Text.of("import.changed", counts.changed(), source)
                        : whole() && counts.identical() > 0
                                ? Text.of("import.allThere", counts.identical(), source)
                                : Text.of("import.nothing", source);
        StringBuilder tail = new StringBuilder();
        if (counts.imported() > 0) {
            add(tail, "import.alsoChanged", counts.changed());
        }
        add(tail, "import.rejected", counts.rejected());
        add(tail, "import.conflicts", counts.conflicts());
        if (counts.imported() + counts.changed() > 0 || !whole()) {
            add(tail, "import.identical", counts.identical());
        }
        String all = tail.isEmpty() ? head : head + " · " + tail;
        return checks.isEmpty() ? all : all + " · " + proved();
    }

    /** Whether what came in was still what had been exported. */
    private String proved() {
        long altered = checks.stream().filter(check -> !check.whole()).count();
        return checks.size() == 1
                ? checks.getFirst().inShort()
                : Text.of("import.proved", checks.size() - altered, checks.size());
    }

    private static void add(StringBuilder tail, String key, long count) {
        if (count > 0) {
            tail.append(tail.isEmpty() ? "" : ", ").append(Text.of(key, count));
        }
    }
}
