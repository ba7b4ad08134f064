package org.memorycurator.ui.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.text.Text;

/** The faults that nobody expected, since the start: the first of each kind with its trace, the others counted. Thread-safe. */
final class Faults {
    private static final int KINDS = 20;
    private static final int ALIKE = 6;

    private final Map<List<String>, Integer> counts = new LinkedHashMap<>();
    private final Map<List<String>, List<String>> traces = new LinkedHashMap<>();
    private int total;

    /** One more; answers whether it is the first of its kind. */
    synchronized boolean add(Thread thread, Throwable fault) {
        total++;
        List<String> trace = new ArrayList<>();
        trace.add("[" + thread.getName() + "]");
        trace.addAll(Scrubbed.trace(fault));
        List<String> kind = List.copyOf(trace.subList(0, Math.min(ALIKE, trace.size())));
        boolean known = traces.containsKey(kind);
        if (!known && traces.size() == KINDS) {
            return false;
        }
        traces.putIfAbsent(kind, trace);
        counts.merge(kind, 1, Integer::sum);
        return !known;
    }

    /** How many there were. */
    synchronized int total() {
        return total;
    }

    /** All that is known of them, for a report. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        traces.forEach((kind, trace) -> {
            lines.add(Text.number(counts.getOrDefault(kind, 0)) + " × " + trace.getFirst());
            trace.stream().skip(1).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }
}
