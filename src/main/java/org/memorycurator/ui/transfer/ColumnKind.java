package org.memorycurator.ui.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Part;

/** What a user can choose that a column becomes. */
enum ColumnKind {
    TEXT(Part.TEXT),
    USER(Part.USER),
    KEY(null),
    CATEGORIES(null),
    ID(Part.ID),
    AGENT(Part.AGENT),
    APP(Part.APP),
    RUN(Part.RUN),
    CREATED(Part.CREATED),
    UPDATED(Part.UPDATED),
    EXPIRES(Part.EXPIRES),
    IMMUTABLE(Part.IMMUTABLE),
    FEEDBACK(Part.FEEDBACK),
    FEEDBACK_REASON(Part.FEEDBACK_REASON),
    FEEDBACK_ADDRESSED(Part.FEEDBACK_ADDRESSED),
    STATE(Part.STATE),
    REPLACED_BY(Part.REPLACED_BY),
    REPLACES(Part.REPLACES),
    VERSION(Part.VERSION),
    METADATA(Part.METADATA),
    IGNORED(null);

    private final @Nullable Part part;

    ColumnKind(@Nullable Part part) {
        this.part = part;
    }

    static ColumnKind of(ColumnUse use) {
        return switch (use) {
            case ColumnUse.Ignored _ -> IGNORED;
            case ColumnUse.Is(Part is) -> of(is);
            case ColumnUse.Date(Part is, var _) -> of(is);
            case ColumnUse.Categories _ -> CATEGORIES;
            case ColumnUse.Key _ -> KEY;
        };
    }

    /** What a column is that becomes this part. */
    static ColumnKind of(Part part) {
        for (ColumnKind kind : values()) {
            if (kind.part == part) {
                return kind;
            }
        }
        return IGNORED;
    }

    /** The part of the memory that it is; empty for metadata, categories, and what is left out. */
    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** Whether its cells are dates, which files write in many forms. */
    boolean date() {
        return this == CREATED || this == UPDATED || this == EXPIRES;
    }

    String words() {
        return Text.of("import.use." + name());
    }
}
