package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.Part.Kind;
import org.memorycurator.batch.Part.Value;
import org.memorycurator.model.Content;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;

/** In which parts two contents of a memory differ, so that memories which change in the same way have equal ones. Pure. */
final class Parts {
    /** From so many characters on a text is told by the words that differ. */
    private static final int LONG = 40;

    private final List<Part> parts = new ArrayList<>(1);
    private final List<Lone> gone = new ArrayList<>(0);
    private final List<Lone> come = new ArrayList<>(0);

    /** A key without a counterpart. */
    private record Lone(String key, Json value) {}

    private Parts() {}

    /** What differs, text first; the moment of the update does not count. */
    static List<Part> between(Content before, Content after) {
        Parts found = new Parts();
        if (!before.text().equals(after.text())) {
            found.parts.add(words(Core.TEXT, before.text(), after.text()));
        }
        if (before.metadata() != after.metadata()) {
            found.object("", before.metadata().values(), after.metadata().values());
            found.renamings();
        }
        if (!before.categories().equals(after.categories())) {
            found.items("categories", Core.CATEGORY, before.categories(), after.categories());
        }
        // the rest is short, and says it as everywhere
        for (ContentDiff.Line line : ContentDiff.rest(before, after)) {
            found.add(line.field(), line.before(), line.after());
        }
        return List.copyOf(found.parts);
    }

    private void object(String path, Map<String, Json> before, Map<String, Json> after) {
        for (Map.Entry<String, Json> entry : before.entrySet()) {
            Json was = entry.getValue();
            Json is = after.get(entry.getKey());
            if (is == null) {
                gone.add(new Lone(path + entry.getKey(), was));
            } else if (was != is && !was.equals(is)) {
                value(path + entry.getKey(), was, is);
            }
        }
        for (Map.Entry<String, Json> entry : after.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                come.add(new Lone(path + entry.getKey(), entry.getValue()));
            }
        }
    }

    private void value(String key, Json was, Json is) {
        Field field = new Field.Key(key);
        if (was instanceof Json.Obj old && is instanceof Json.Obj now) {
            object(key + ".", old.members(), now.members());
        } else if (was instanceof Json.Arr(List<Json> old) && is instanceof Json.Arr(List<Json> now)) {
            items(field.queryName(), field, texts(old), texts(now));
        } else if (was.getClass() != is.getClass()) {
            Shown before = Shown.json(was);
            Shown after = Shown.json(is);
            parts.add(new Part(
                    field.queryName(), Kind.TYPE, before.text(), after.text(), before.with(after), known(field, is)));
        } else if (was instanceof Json.Str(String old)
                && is instanceof Json.Str(String now)
                && Math.max(old.length(), now.length()) > LONG) {
            parts.add(words(field, old, now));
        } else {
            parts.add(changed(field.queryName(), Shown.of(was), Shown.of(is), known(field, is)));
        }
    }

    /** A key that is gone and one that came with the same value are one that was renamed. */
    private void renamings() {
        for (Lone old : gone) {
            List<Lone> same =
                    come.stream().filter(c -> c.value().equals(old.value())).toList();
            String name = new Field.Key(old.key()).queryName();
            if (same.size() == 1
                    && gone.stream().filter(g -> g.value().equals(old.value())).count() == 1) {
                come.remove(same.getFirst());
                String newName = new Field.Key(same.getFirst().key()).queryName();
                parts.add(new Part(name, Kind.RENAMED, "", newName, 0, null));
            } else {
                Shown shown = Shown.of(old.value());
                parts.add(new Part(name, Kind.REMOVED, shown.text(), "", shown.whole(), null));
            }
        }
        for (Lone now : come) {
            Field field = new Field.Key(now.key());
            Shown shown = Shown.of(now.value());
            parts.add(new Part(
                    field.queryName(), Kind.ADDED, "", shown.text(), shown.whole(), known(field, now.value())));
        }
    }

    /** Lists by what was taken away and what came. */
    private void items(String name, Field field, List<String> before, List<String> after) {
        List<String> less = without(before, after);
        List<String> more = without(after, before);
        if (less.isEmpty() && more.isEmpty()) {
            boolean moved = before.size() == after.size();
            parts.add(new Part(name, moved ? Kind.ORDER : Kind.EACH, "", "", 0, null));
            return;
        }
        Shown was = Shown.of(String.join(", ", less));
        Shown is = Shown.of(String.join(", ", more));
        Value value = more.size() == 1 ? new Value(field, more.getFirst()) : null;
        if (less.isEmpty()) {
            parts.add(new Part(name, Kind.ADDED, "", is.text(), is.whole(), value));
        } else if (more.isEmpty()) {
            parts.add(new Part(name, Kind.REMOVED, was.text(), "", was.whole(), null));
        } else {
            parts.add(changed(name, was, is, value));
        }
    }

    private void add(String field, String before, String after) {
        Shown was = Shown.of(before);
        Shown is = Shown.of(after);
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        parts.add(new Part(field, kind, was.text(), is.text(), was.with(is), null));
    }

    private static Part changed(String name, Shown was, Shown is, @Nullable Value value) {
        return new Part(name, Kind.CHANGED, was.text(), is.text(), was.with(is), value);
    }

    private static Part words(Field field, String before, String after) {
        WordRuns runs = WordRuns.between(before, after);
        if (runs.spacesOnly()) {
            return new Part(field.queryName(), Kind.SPACES, "", "", 0, null);
        }
        Shown was = Shown.of(runs.before());
        Shown is = Shown.of(runs.after());
        Kind kind = runs.before().isEmpty() ? Kind.WORDS_IN : runs.after().isEmpty() ? Kind.WORDS_OUT : Kind.WORDS;
        return new Part(field.queryName(), kind, was.text(), is.text(), was.with(is), null);
    }

    private static List<String> texts(List<Json> items) {
        return items.stream().map(item -> Shown.of(item).text()).toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        HashSet<String> known = new HashSet<>(others);
        return some.stream().filter(item -> !known.contains(item)).distinct().toList();
    }

    /** Objects and lists are many values to the index. */
    private static @Nullable Value known(Field field, Json value) {
        return switch (value) {
            case Json.Str(String text) -> new Value(field, text);
            case Json.Num(String literal) -> new Value(field, literal);
            case Json.Bool(boolean truth) -> new Value(field, String.valueOf(truth));
            case Json.Nil _, Json.Arr _, Json.Obj _ -> null;
        };
    }
}
