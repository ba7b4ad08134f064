package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.Misread;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.match.RuleGuess;

/**
 * What was found in the files as they are to be read.
 *
 * @param head of the tables, which all have the same columns
 * @param letters words in which the encoding shows, where it was guessed or does not fit
 * @param keysHere the metadata keys of the store that columns of the tables are called like
 */
record Looked(List<SheetFile> files, TableHead head, List<String> letters, Map<String, RuleGuess.KeyHere> keysHere) {
    /** More columns than these are hardly asked for at once: each is a walk through all memories that have the key. */
    private static final int MOST_KEYS = 40;

    Looked {
        files = List.copyOf(files);
        letters = List.copyOf(letters);
        keysHere = Map.copyOf(keysHere);
    }

    /** Looks at them anew. May block. */
    static Looked at(List<SheetFile> files, MemoryIndex index, EncodingChecks checks) {
        TableHead head = TableHead.NONE;
        String of = "";
        List<String> letters = new ArrayList<>();
        List<SheetFile> looked = new ArrayList<>();
        for (SheetFile each : files) {
            try {
                SheetFile file = judged(each, letters, checks);
                TableHead found = file.problem().isEmpty() ? TableHead.of(file) : TableHead.NONE;
                boolean fits = found.equals(TableHead.NONE) || head.equals(TableHead.NONE) || head.fits(found);
                if (head.equals(TableHead.NONE) && fits) {
                    head = found;
                    of = file.name();
                }
                if (file.problem().isEmpty() && file.inDoubt()) {
                    Letters.in(file).stream()
                            .filter(words -> !letters.contains(words))
                            .forEach(letters::add);
                }
                looked.add(fits ? file : file.spoiled(Text.of("import.problem.otherColumns", file.name(), of)));
            } catch (ImportException e) {
                looked.add(each.spoiled(String.valueOf(e.getMessage())));
            }
        }
        return new Looked(looked, head, letters, keysIn(index, head));
    }

    /** No import fails for a hint that cannot be had. */
    private static Map<String, RuleGuess.KeyHere> keysIn(MemoryIndex index, TableHead head) {
        try {
            return keysHere(head, index);
        } catch (RuntimeException e) {
            System.getLogger(Looked.class.getName())
                    .log(System.Logger.Level.WARNING, "The keys of the store could not be counted", e);
            return Map.of();
        }
    }

    private static Map<String, RuleGuess.KeyHere> keysHere(TableHead head, MemoryIndex index) {
        Map<String, RuleGuess.KeyHere> found = new HashMap<>();
        Set<String> telling = head.columns().stream()
                .filter(column -> column.traits().identifies())
                .map(ColumnDraft.Source::name)
                .collect(Collectors.toSet());
        Set<String> wanted = head.suggested().columns().stream()
                .filter(column -> telling.contains(column.name()))
                .flatMap(column -> column.use() instanceof ColumnUse.Key key ? Stream.of(key.key()) : Stream.empty())
                .limit(MOST_KEYS)
                .collect(Collectors.toSet());
        for (Facets.Count key : wanted.isEmpty() ? List.<Facets.Count>of() : index.keys(Query.ALL)) {
            if (wanted.contains(key.value())) {
                int values = index.facet(Query.ALL, new Field.Key(key.value()), "", 1)
                        .distinct();
                found.put(key.value(), new RuleGuess.KeyHere(key.count(), values));
            }
        }
        return found;
    }

    /** Whether a file fits the encoding that was chosen, or that is no more than a guess. */
    private static SheetFile judged(SheetFile file, List<String> letters, EncodingChecks checks) {
        Layout layout = file.layout();
        if (layout == null || !file.problem().isEmpty() || !file.inDoubt()) {
            return file;
        }
        Misread misread = checks.of(file.path(), layout.charset());
        letters.addAll(misread.around());
        if (misread.unreadable() > 0) {
            return file.spoiled(Text.of(
                    "import.misread",
                    misread.unreadable(),
                    file.name(),
                    EncodingNames.of(layout.charset()),
                    misread.firstLine()));
        }
        return misread.none()
                ? file
                : file.doubted(Text.of("import.misread.controls", misread.controls(), misread.firstLine()));
    }
}
