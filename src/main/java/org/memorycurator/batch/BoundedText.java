package org.memorycurator.batch;

/**
 * A text that can be read only so often. A regular expression that backtracks without end reads characters without end:
 * this is the one place where it can be stopped. For one thread.
 */
final class BoundedText implements CharSequence {
    private static final long READS = 4_000_000;
    private static final long READS_PER_CHARACTER = 400;

    private final String text;
    private long left;

    BoundedText(String text) {
        this.text = text;
        left = READS + READS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The text was read too often. Without a stack trace: it is thrown from deep inside a matcher. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Exhausted() {
            super("read too often", null, false, false);
        }
    }
}
