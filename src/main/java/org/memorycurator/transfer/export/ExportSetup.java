package org.memorycurator.transfer.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;

/**
 * How memories go out.
 *
 * @param columns of a table, in their order; null for all. The id and the version are always there
 * @param delimiter between the columns of a CSV file
 * @param mark whether a CSV file begins with a byte order mark, by which Excel knows UTF-8
 * @param about whether the file says where it comes from, where its format has a place for it
 * @param history whether memories go out with what happened to them before they came here, where the format has a place for it
 */
public record ExportSetup(
        ExportFormat format,
        @Nullable List<Field> columns,
        char delimiter,
        boolean mark,
        boolean about,
        boolean history,
        Source source) {
    /**
     * Where the memories come from, as the file says it.
     *
     * @param search what was searched for
     * @param store the name of the store
     */
    public record Source(String search, String store, Instant at) {}

    /** Without histories. */
    public ExportSetup(
            ExportFormat format,
            @Nullable List<Field> columns,
            char delimiter,
            boolean mark,
            boolean about,
            Source source) {
        this(format, columns, delimiter, mark, about, false, source);
    }

    /** The same with histories. */
    public ExportSetup withHistory() {
        return new ExportSetup(format, columns, delimiter, mark, about, true, source);
    }

    /** Whether histories go out with the memories. */
    boolean tellsHistory() {
        return history && format.hasHistory();
    }

    /** Copies the list. */
    public ExportSetup {
        columns = columns == null ? null : List.copyOf(columns);
    }
}
