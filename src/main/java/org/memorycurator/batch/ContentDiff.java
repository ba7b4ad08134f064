package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/** What differs between two contents of a memory, field by field and metadata key by key, in words to be shown. Pure. */
public final class ContentDiff {
    /**
     * One field that differs.
     *
     * @param field as a search names it, such as {@code text} or {@code region}
     * @param before what it was; empty when it was missing
     * @param after what it is; empty when it is missing
     */
    public record Line(String field, String before, String after) {}

    private final List<Line> lines = new ArrayList<>();

    private ContentDiff() {}

    /** What differs, text first; empty when both say the same. The moment of the update does not count. */
    public static List<Line> between(Content before, Content after) {
        ContentDiff diff = new ContentDiff();
        diff.add(Field.Core.TEXT.queryName(), before.text(), after.text());
        diff.metadata(before.metadata(), after.metadata());
        diff.add("categories", categories(before), categories(after));
        diff.beside(before, after);
        return List.copyOf(diff.lines);
    }

    /** Whose a memory was and is, and what else never changes as a rule. */
    public static List<Line> between(Identity before, Identity after) {
        ContentDiff diff = new ContentDiff();
        Owner was = before.owner();
        Owner is = after.owner();
        diff.add(Field.Core.USER.queryName(), text(was.userId()), text(is.userId()));
        diff.add(Field.Core.AGENT.queryName(), text(was.agentId()), text(is.agentId()));
        diff.add(Field.Core.APP.queryName(), text(was.appId()), text(is.appId()));
        diff.add(Field.Core.RUN.queryName(), text(was.runId()), text(is.runId()));
        diff.add(
                Field.Core.CREATED.queryName(),
                before.createdAt().text(),
                after.createdAt().text());
        diff.add(
                Field.Core.IMMUTABLE.queryName(),
                String.valueOf(before.immutable()),
                String.valueOf(after.immutable()));
        return List.copyOf(diff.lines);
    }

    /** What differs beside text, metadata and categories. */
    static List<Line> rest(Content before, Content after) {
        ContentDiff diff = new ContentDiff();
        diff.beside(before, after);
        return diff.lines;
    }

    private void beside(Content before, Content after) {
        add(Field.Core.EXPIRES.queryName(), text(before.expirationDate()), text(after.expirationDate()));
        add(Field.Core.FEEDBACK.queryName(), feedback(before.feedback()), feedback(after.feedback()));
        add("state", state(before), state(after));
    }

    private void metadata(Metadata before, Metadata after) {
        Set<String> keys = new LinkedHashSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        for (String key : keys) {
            Json was = before.get(key);
            Json is = after.get(key);
            boolean differs = was == null ? is != null : !was.equals(is);
            if (differs) {
                // "7" and 7 look the same without their quotes: keep them where the type differs
                boolean quoted = was != null && is != null && was.getClass() != is.getClass();
                lines.add(new Line(new Field.Key(key).queryName(), json(was, quoted), json(is, quoted)));
            }
        }
    }

    private void add(String field, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Line(field, before, after));
        }
    }

    private static String json(@Nullable Json value, boolean quoted) {
        if (value == null) {
            return "";
        }
        boolean plain = value instanceof Json.Str(String text) && !text.isBlank() && text.equals(text.strip());
        return plain && !quoted ? ((Json.Str) value).value() : JsonText.print(value);
    }

    private static String categories(Content content) {
        return String.join(", ", content.categories());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String feedback(@Nullable Feedback feedback) {
        if (feedback == null) {
            return "";
        }
        String rating = Text.of("batch.diff.rating." + feedback.rating().name().toLowerCase(Locale.ROOT));
        String given = feedback.reason() == null ? rating : Text.of("batch.diff.because", rating, feedback.reason());
        return feedback.addressed() ? Text.of("batch.diff.addressed", given) : given;
    }

    private static String state(Content content) {
        return switch (content.state()) {
            case LIVE -> Text.of("batch.diff.live");
            case BIN ->
                content.replacedBy() == null
                        ? Text.of("batch.diff.binned")
                        : Text.of("batch.diff.replaced", content.replacedBy());
        };
    }
}
