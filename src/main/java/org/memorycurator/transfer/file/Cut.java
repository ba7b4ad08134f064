package org.memorycurator.transfer.file;

import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** Collects the characters of one element, up to the longest that is read. */
final class Cut {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MEGABYTES = Entry.LONGEST >> 20;

    private final StringBuilder text = new StringBuilder(512);
    private boolean tooLong;

    /** Takes one character. A mark at the start stems from files that were joined. */
    void add(int c) {
        if (text.length() == Entry.LONGEST) {
            tooLong = true;
        } else if (c != BYTE_ORDER_MARK || !text.isEmpty()) {
            text.append((char) c);
        }
    }

    /** Takes many characters. */
    void add(char[] characters, int from, int count) {
        boolean mark = text.isEmpty() && count > 0 && characters[from] == BYTE_ORDER_MARK;
        int room = Math.min(count - (mark ? 1 : 0), Entry.LONGEST - text.length());
        tooLong |= room < count - (mark ? 1 : 0);
        text.append(characters, from + (mark ? 1 : 0), room);
    }

    /** What was collected; nothing of an element that is too long, which nobody could correct. */
    String text() {
        return tooLong ? Text.of("transfer.cut", MEGABYTES) : text.toString();
    }

    /** Why it cannot be read. */
    @Nullable
    String problem() {
        return tooLong ? Text.of("transfer.notRead", MEGABYTES) : null;
    }
}
