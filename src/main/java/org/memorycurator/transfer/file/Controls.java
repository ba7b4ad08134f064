package org.memorycurator.transfer.file;

/** Control signs: nobody sees them, and hardly any text means them. Pure. */
public final class Controls {
    private Controls() {}

    /** Whether this is one that no text has; tabs and ends of lines and pages are not. */
    public static boolean is(int character) {
        return Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0;
    }
}
