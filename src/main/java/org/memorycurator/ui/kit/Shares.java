package org.memorycurator.ui.kit;

import java.util.Arrays;

/** Divides a width by counts. Pure. */
public final class Shares {
    private Shares() {}

    /**
     * How wide each is: as its count by all of them, but never less than {@code least}, for which the wider ones make room;
     * all alike where there is no room for that.
     */
    public static double[] widths(long[] counts, double room, double least) {
        double[] widths = new double[counts.length];
        if (counts.length * least >= room) {
            Arrays.fill(widths, counts.length == 0 ? 0 : room / counts.length);
            return widths;
        }
        boolean[] narrow = new boolean[counts.length];
        boolean found = true;
        while (found) {
            found = false;
            double left = room;
            double rest = 0;
            for (int i = 0; i < counts.length; i++) {
                left -= narrow[i] ? least : 0;
                rest += narrow[i] ? 0 : counts[i];
            }
            for (int i = 0; i < counts.length; i++) {
                widths[i] = narrow[i] ? least : counts[i] * left / rest;
                if (widths[i] < least) {
                    narrow[i] = true;
                    found = true;
                }
            }
        }
        return widths;
    }
}
