package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;

/**
 * What to import, and how.
 *
 * @param sources the files, each with its own match rule
 * @param mapping of the columns, for tables; null for other formats
 * @param steps done to each memory of the files before it is matched: an import rule
 */
public record ImportSetup(List<Source> sources, @Nullable Mapping mapping, List<EditStep> steps) {
    /**
     * A file and how it is read.
     *
     * @param rule when its elements are about memories that are there, and what then happens
     */
    public record Source(Path file, Layout layout, MatchRule rule) {
        /** The same with another match rule. */
        Source with(MatchRule changed) {
            return new Source(file, layout, changed);
        }
    }

    /** Copies the lists. */
    public ImportSetup {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
    }

    /**
     * These files as they are detected to be, and their columns as they probably are, as whole memories. Reads the beginnings of the
     * files: not for the FX thread.
     *
     * @throws org.memorycurator.transfer.file.ImportException when one cannot be read
     */
    public static ImportSetup detected(List<Path> files) {
        List<Source> sources = files.stream()
                .map(file -> new Source(file, SourceFile.detect(file).layout(), MatchRule.WHOLE_MEMORIES))
                .toList();
        Mapping mapping = sources.stream()
                .filter(source -> source.layout().format().tabular())
                .findFirst()
                .map(Preview::suggestion)
                .orElse(null);
        return new ImportSetup(sources, mapping, List.of());
    }

    /** The same with another mapping. */
    public ImportSetup with(@Nullable Mapping changed) {
        return new ImportSetup(sources, changed, steps);
    }

    /** The same with another match rule for all files. */
    public ImportSetup with(MatchRule changed) {
        return ruled(_ -> changed);
    }

    /** The same without an import rule. */
    ImportSetup withoutSteps() {
        return new ImportSetup(sources, mapping, List.of());
    }

    /** The same, updating whatever is matched. */
    ImportSetup updating() {
        return ruled(MatchRule::updating);
    }

    private ImportSetup ruled(UnaryOperator<MatchRule> change) {
        List<Source> changed = sources.stream()
                .map(source -> source.with(change.apply(source.rule())))
                .toList();
        return new ImportSetup(changed, mapping, steps);
    }
}
