package org.memorycurator.ui.kit;

/**
 * A mark on the axis of a chart.
 *
 * @param column the column at whose left edge it stands
 */
public record Tick(int column, String words) {}
