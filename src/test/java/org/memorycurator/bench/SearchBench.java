package org.memorycurator.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Field.Key;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.GeneratedIndex;
import org.memorycurator.search.Highlighter;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.QueryParser;

/**
 * Measures building, searching, sorting and counting over generated memories. Not a test: run its main method with the
 * number of memories (a million when left out).
 */
public final class SearchBench {
    private static final int ROUNDS = 9;

    private final PrintStream out;
    private final MemoryIndex index;

    private SearchBench(PrintStream out, MemoryIndex index) {
        this.out = out;
        this.index = index;
    }

    /** Builds an index in a temporary folder and prints what it measured. */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("memory-curator-bench");
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                MemoryIndex index = MemoryIndex.open(folder, threads)) {
            SearchBench bench = new SearchBench(System.out, index);
            long start = System.nanoTime();
            GeneratedIndex.fill(index, size);
            long built = System.nanoTime();
            index.commit();
            bench.out.printf(
                    "build %,d: %.1f s (%,.0f/s), commit %.1f s, %,d MB%n",
                    size,
                    (built - start) / 1e9,
                    size / ((built - start) / 1e9),
                    (System.nanoTime() - built) / 1e9,
                    bytes(folder) / 1_000_000);
            bench.sorts();
            bench.keystrokes();
            bench.counts();
            bench.edits(size);
            bench.marks();
        }
    }

    private static long bytes(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void sorts() {
        for (String sort : List.of("", "updated", "-user", "text", "metadata.score", "region,-updated")) {
            Query query = Query.ALL.sortedBy(QueryParser.parseSort(sort));
            measure("all sorted by " + sort, ROUNDS, i -> index.search(query));
        }
    }

    private void keystrokes() {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            Memory memory = GeneratedIndex.memory(i * 97);
            String phrase =
                    String.join(" ", Arrays.asList(memory.text().split(" ")).subList(0, 2));
            for (int end = 1; end <= phrase.length(); end++) {
                texts.add(phrase.substring(0, end));
            }
        }
        long[] hits = {0};
        for (int round = 0; round < 2; round++) {
            measure("keystrokes (all matches, ranked)", texts.size(), i -> {
                Matches matches = index.search(QueryParser.parse(texts.get(i)));
                hits[0] += matches.size();
            });
        }
        measure(
                "keystrokes + region:EU",
                texts.size(),
                i -> index.search(QueryParser.parse("region:EU " + texts.get(i))));
        measure(
                "score:>0.5 updated:2026-05",
                ROUNDS,
                i -> index.search(QueryParser.parse("score:>0.5 updated:2026-05")));
        out.printf("  %d keystrokes, %,d matches on average%n", texts.size(), hits[0] / 2 / texts.size());
    }

    private void counts() {
        List<org.memorycurator.model.Field> fields = List.of(
                Core.USER,
                Core.AGENT,
                Core.CATEGORY,
                Core.IMMUTABLE,
                new Key("region"),
                new Key("tier"),
                new Key("score"));
        for (String text : List.of("", "region:EU", "memory0 ")) {
            Query query = QueryParser.parse(text);
            index.search(query);
            measure("7 facets of \"" + text + "\"", ROUNDS, i -> index.facets(query, fields, 10));
        }
        for (String text : List.of("", "region:EU", "memory0 ", "created:2024-05..2024-08")) {
            Query query = QueryParser.parse(text);
            index.search(query);
            measure("timeline of \"" + text + "\"", ROUNDS, i -> index.timeline(query, Core.CREATED, 120));
        }
        measure("keys", ROUNDS, i -> index.keys(Query.ALL));
        measure("suggest region:e", ROUNDS, i -> index.suggest("region:e", 8, 10));
        measure("suggest user:12", ROUNDS, i -> index.suggest("user:12", 7, 10));
        measure("facet user containing 12", ROUNDS, i -> index.facet(Query.ALL, Core.USER, "12", 10));
    }

    private void edits(int size) {
        Query query = QueryParser.parse("region:EU");
        measure("one edit until it can be found", 30, i -> GeneratedIndex.edit(index, size, i));
        measure("an edit, then 1 facet of region:EU", 5, i -> {
            GeneratedIndex.edit(index, size, 30 + i);
            index.facets(query, List.of(new Key("region")), 10);
        });
    }

    private void marks() {
        Highlighter highlighter = new Highlighter(QueryParser.parse("memory1 \"memory2 memory3\" mem*9 memory"));
        String text = GeneratedIndex.memory(5).text().repeat(9).substring(0, 200);
        for (int i = 0; i < 20_000; i++) {
            highlighter.ranges(text);
        }
        measure("1,000 × marks of 200 characters", ROUNDS, i -> {
            for (int k = 0; k < 1_000; k++) {
                highlighter.ranges(text);
            }
        });
    }

    private void measure(String what, int times, IntConsumer work) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        out.printf(
                "%-40s first %8.1f   p50 %8.2f   p95 %8.2f   max %8.1f ms%n",
                what, first, nanos[times / 2] / 1e6, nanos[(int) (times * 0.95)] / 1e6, nanos[times - 1] / 1e6);
    }
}
