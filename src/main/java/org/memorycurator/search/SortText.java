package org.memorycurator.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.Field;
import org.memorycurator.model.SortKey;
import org.memorycurator.text.Text;

/** A sort as text: {@code -updated,user,metadata.tier}; names with other characters than letters and digits in quotes. */
final class SortText {
    private SortText() {}

    static String print(List<SortKey> sort) {
        return sort.stream()
                .map(key -> (key.descending() ? "-" : "") + name(key.field()))
                .collect(joining(","));
    }

    static List<SortKey> parse(String text) {
        List<SortKey> keys = new ArrayList<>();
        TextCursor cursor = new TextCursor(text);
        while (!cursor.atEnd()) {
            boolean descending = cursor.take('-');
            int from = cursor.place();
            String name = cursor.peek('"') ? cursor.quoted() : cursor.plain(',').text();
            if (name.isEmpty()) {
                throw new QueryException(Text.of("query.sortField"), from);
            }
            keys.add(new SortKey(Field.named(name), descending));
            if (!cursor.atEnd() && (!cursor.take(',') || cursor.atEnd())) {
                throw new QueryException(Text.of("query.sortComma"), cursor.place());
            }
        }
        return keys;
    }

    private static String name(Field field) {
        String name = field instanceof Field.Core core ? core.queryName() : field.columnId();
        return QuerySyntax.isPlain(name) ? name : QuerySyntax.quote(name);
    }
}
