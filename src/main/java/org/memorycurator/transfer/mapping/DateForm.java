package org.memorycurator.transfer.mapping;

/**
 * How a file writes its dates.
 *
 * @param pattern as {@link java.time.format.DateTimeFormatter} takes it; empty for ISO 8601
 */
public record DateForm(String pattern) {
    /** {@code 2026-01-31} and {@code 2026-01-31T09:30:00Z}, as Mem0 writes them. */
    public static final DateForm ISO = new DateForm("");
}
