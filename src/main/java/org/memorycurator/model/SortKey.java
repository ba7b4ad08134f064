package org.memorycurator.model;

/** One level of a sort. */
public record SortKey(Field field, boolean descending) {}
