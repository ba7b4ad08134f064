package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ExportCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportPlan.Rejected;
import org.memorycurator.transfer.Refused;

/**
 * What became of an import.
 *
 * @param source the file's name, or how many files there were
 * @param reasons the first of what was refused, the conflicts and the rejects
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
     * @param refused were refused by the store while they were written
     * @param imported are new
     * @param changed were here and say something else now
     * @param identical were there already, word for word
     * @param conflicts were left out because their id is taken by another content
     * @param rejected could not be read
     */
    record Counts(long imported, long changed, long identical, long conflicts, long rejected, long refused) {}

    ImportResult {
        reasons = List.copyOf(reasons);
        rejectsFiles = List.copyOf(rejectsFiles);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /** Nothing of the plan was written, for it holds nothing. */
    static ImportResult ofNothing(String source, ImportPlan plan) {
        Counts counts = new Counts(0, 0, plan.identical(), plan.conflicts(), plan.rejected(), 0);
        return of(source, plan, counts, Refused.NONE, null, List.of());
    }

    /** The plan was written, but for what was refused. */
    static ImportResult of(ImportWriting.Wanted wanted, ChangeSet written, Refused refused) {
        long fresh = wanted.fresh() - refused.fresh();
        ImportPlan plan = wanted.plan();
        Counts counts = new Counts(
                fresh,
                written.count() - fresh,
                plan.identical(),
                plan.conflicts() - wanted.chosen(),
                plan.rejected(),
                refused.count());
        return of(wanted.name(), plan, counts, refused, written, chosen(wanted));
    }

    /** Says of rows that the user chose that they are in the file of what was left out, where there is one. */
    private static List<String> chosen(ImportWriting.Wanted wanted) {
        boolean kept = wanted.chosen() > 0 && !wanted.plan().rejectsFiles().isEmpty();
        return kept ? List.of(Text.of("import.result.chosen", wanted.chosen())) : List.of();
    }

    private static ImportResult of(
            String source,
            ImportPlan plan,
            Counts counts,
            Refused refused,
            @Nullable ChangeSet written,
            List<String> chosen) {
        return new ImportResult(
                source,
                counts,
                joined(refused.reasons(), plan.reasons()),
                joined(plan.rejectsFiles(), refused.files()),
                plan.checks(),
                joined(chosen, joined(refused.notes(), plan.notes())),
                written);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Whether there was nothing that is here now. */
    boolean empty() {
        return counts.imported() + counts.changed() + counts.identical() == 0;
    }

    /** Whether everything came in or was there already. */
    boolean whole() {
        return counts.conflicts() + counts.rejected() + counts.refused() == 0;
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
        add(tail, "import.refused", counts.refused());
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
