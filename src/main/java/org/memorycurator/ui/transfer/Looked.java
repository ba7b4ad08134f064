package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.batch.KeyPath;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.Misread;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.match.RuleGuess;
import org.memorycurator.transfer.match.TypesHere;

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

    /** By the values of so many memories their type is known. */
    private static final int SOME = 300;

    private static final int ENOUGH = 10;

    Looked {
        files = List.copyOf(files);
        letters = List.copyOf(letters);
        keysHere = Map.copyOf(keysHere);
    }

    /** Looks at them anew. May block. */
    static Looked at(List<SheetFile> files, MemoryIndex index, Store store, EncodingChecks checks) {
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
        TableHead read = head;
        TableHead typed = hint(() -> typed(read, index, store), read);
        return new Looked(looked, typed, letters, hint(() -> keysHere(typed, index), Map.of()));
    }

    /** No import fails for a hint that cannot be had. */
    private static <T> T hint(Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            System.getLogger(Looked.class.getName())
                    .log(System.Logger.Level.WARNING, "The keys of the store could not be looked at", e);
            return otherwise;
        }
    }

    /** With the types that the store has under the same keys. */
    private static TableHead typed(TableHead head, MemoryIndex index, Store store) {
        long guessed =
                head.suggested().columns().stream().filter(TypesHere::guessed).count();
        if (guessed == 0 || guessed > MOST_KEYS) {
            return head;
        }
        int step = Math.max(1, store.lastNumber() / SOME);
        List<Memory> some = store.read(IntStream.rangeClosed(1, store.lastNumber() / step)
                .map(i -> i * step)
                .toArray());
        return head.suggesting(TypesHere.fitted(head.suggested(), key -> {
            List<Json> values = values(key, some);
            return values.size() >= ENOUGH ? values : values(key, having(key, index, store));
        }));
    }

    /** To search for a key that most memories have takes its time; for one that few have it does not. */
    private static List<Memory> having(String key, MemoryIndex index, Store store) {
        Query has = Query.ALL.withClauses(List.of(Clause.of(new Criterion.Has(new Field.Key(key)))));
        return store.read(index.search(has).page(0, SOME));
    }

    private static List<Json> values(String key, List<Memory> memories) {
        return memories.stream()
                .map(memory -> KeyPath.get(memory.metadata(), key))
                .filter(Objects::nonNull)
                .toList();
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
