package org.memorycurator.ui.kit;

/**
 * How the window should look.
 *
 * @param theme its colours
 * @param density the room that rows and controls take
 * @param motion whether anything moves by itself
 * @param percent the size of all text; 100 is the usual
 */
public record Look(ColourTheme theme, Density density, Motion motion, int percent) {
    /** What a new user sees. */
    public static final Look USUAL = new Look(ColourTheme.SYSTEM, Density.COMFORTABLE, Motion.SYSTEM, 100);

    /** The same in other colours. */
    public Look with(ColourTheme other) {
        return new Look(other, density, motion, percent);
    }

    /** The same with other room. */
    public Look with(Density other) {
        return new Look(theme, other, motion, percent);
    }

    /** The same with other motion. */
    public Look with(Motion other) {
        return new Look(theme, density, other, percent);
    }

    /** The same with text of another size, in percent of the usual. */
    public Look withText(int other) {
        return new Look(theme, density, motion, other);
    }
}
