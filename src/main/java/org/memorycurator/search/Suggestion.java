package org.memorycurator.search;

/**
 * A way to go on with a search text.
 *
 * @param label what the list shows
 * @param from replace the search text from this character …
 * @param to … to this one (exclusive) …
 * @param replacement … with this
 * @param count how many memories have it; -1 when not counted
 */
public record Suggestion(String label, int from, int to, String replacement, int count) {}
