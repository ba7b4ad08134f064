package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.batch.Pattern;
import org.memorycurator.batch.Surprise;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;

/** What is said of a pattern. Pure. */
final class PatternWords {
    private static final String ARROW = "→";

    private PatternWords() {}

    /** Its title with what goes and what comes marked. */
    static List<Span> title(Pattern pattern) {
        String title = pattern.title();
        if (pattern.outcome() == Outcome.BLOCKED) {
            return List.of(new Span(Span.Kind.SAME, Text.of("batch.row.blocked", title)));
        }
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (ContentDiff.Line line : pattern.lines()) {
            int field = title.indexOf(line.field(), at);
            int from = field < 0 ? at : field + line.field().length();
            add(spans, Span.Kind.SAME, title.substring(at, from));
            at = mark(spans, title, from, line.before(), Span.Kind.REMOVED);
            at = mark(spans, title, at, line.after(), Span.Kind.ADDED);
        }
        add(spans, Span.Kind.SAME, title.substring(at));
        return spans;
    }

    /** The part of a title before its first arrow; all of it where there is none. */
    static List<Span> before(List<Span> title) {
        for (int i = 1; i < title.size(); i++) {
            if (title.get(i).kind() == Span.Kind.SAME
                    && title.get(i).text().strip().equals(ARROW)) {
                return title.subList(0, i);
            }
        }
        return title;
    }

    /** How many rows it has and how many of them are ticked, where there is little room. */
    static String shortCount(PlanLine.Head head) {
        int count = head.pattern().count();
        return head.leftOut() == 0
                ? Text.of("batch.pattern.short", count)
                : Text.of("batch.pattern.shortPartly", count - head.leftOut(), count);
    }

    /** How many rows it has, and how many of them are left out. */
    static String count(PlanLine.Head head) {
        int count = head.pattern().count();
        return head.leftOut() == 0
                ? Text.of("batch.pattern.count", count)
                : Text.of("batch.pattern.partly", count - head.leftOut(), count);
    }

    /** Everything about it in one sentence, for those who do not see it. */
    static String spoken(PlanLine.Head head) {
        String title = title(head.pattern()).stream().map(Span::text).collect(Collectors.joining());
        String surprises = head.pattern().surprises().stream()
                .map(Surprise::words)
                .map(words -> Text.of("batch.pattern.surprise", words))
                .collect(Collectors.joining());
        String open = Text.of(head.open() ? "batch.pattern.open" : "batch.pattern.closed");
        String ticks = head.out() ? "batch.pattern.out" : head.partly() ? "batch.pattern.some" : "batch.pattern.in";
        String said = Text.of("batch.pattern.spoken", title, count(head), surprises, open);
        return head.written() ? Text.of(ticks, said) : said;
    }

    /** Its fields in full, as far as all its rows share them. */
    static List<Difference> differences(Pattern pattern) {
        return pattern.lines().stream()
                .filter(line -> !line.before().isEmpty() || !line.after().isEmpty())
                .map(line -> new Difference(line.field(), line.before(), line.after()))
                .toList();
    }

    private static int mark(List<Span> spans, String title, int from, String value, Span.Kind kind) {
        int at = value.isEmpty() ? -1 : title.indexOf(value, from);
        if (at < 0) {
            return from;
        }
        add(spans, Span.Kind.SAME, title.substring(from, at));
        add(spans, kind, value);
        return at + value.length();
    }

    private static void add(List<Span> spans, Span.Kind kind, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(kind, text));
        }
    }
}
