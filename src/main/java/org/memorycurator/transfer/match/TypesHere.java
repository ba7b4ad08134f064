package org.memorycurator.transfer.match;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.memorycurator.model.Json;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Key;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.TableHeader;

/**
 * Keeps metadata what they are in the store: where the values of a key are texts as a rule, a column of that key is text, too, whatever its cells
 * look like. Otherwise a file that says nothing new would change the type of each value. Pure.
 */
public final class TypesHere {
    private TypesHere() {}

    /** Whether a column was taken for something else than text by its cells alone. */
    public static boolean guessed(Mapping.Column column) {
        boolean named = TableHeader.use(column.name()).isPresent();
        return !named && column.use() instanceof Key key && key.kind() != Kind.TEXT && key.kind() != Kind.JSON;
    }

    /**
     * The suggestion as it fits the store.
     *
     * @param here some of the values that memories have under a key
     */
    public static Mapping fitted(Mapping suggested, Function<String, List<Json>> here) {
        List<Mapping.Column> columns = suggested.columns().stream()
                .map(column -> guessed(column) && column.use() instanceof Key key && texts(here.apply(key.key()), key)
                        ? new Mapping.Column(column.name(), new Key(key.key(), Kind.TEXT, null))
                        : column)
                .toList();
        return new Mapping(columns, suggested.template(), suggested.owner());
    }

    private static boolean texts(List<Json> values, ColumnUse.Key key) {
        long texts = values.stream()
                .filter(value -> value instanceof Json.Str(String text) && !(key.kind() == Kind.DATE && iso(text)))
                .count();
        return texts * 2 > values.size();
    }

    /** As dates are stored. */
    private static boolean iso(String text) {
        try {
            Timestamp.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
