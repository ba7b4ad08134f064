package org.memorycurator.ui.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.store.StoreException;

/**
 * Faults without anybody's words: their kinds and where they happened. Messages may hold values, lines of files or searches, so only those
 * are told that the Java machine makes of the names of our code, of numbers, or of nothing. Pure; any thread.
 */
public final class Scrubbed {
    private static final int FRAMES = 80;
    private static final String NAME = "[\\w.$<>\\[\\](), \"]{1,200}";

    /** Each must match a whole message; what it captures, or else all of it, is told. */
    private static final List<Pattern> HARMLESS = List.of(
            Pattern.compile("Index -?\\d+ out of bounds for length -?\\d+"),
            Pattern.compile("Range \\[-?\\d+, -?\\d+\\) out of bounds for length -?\\d+"),
            Pattern.compile(
                    "(Cannot (?:invoke|read field|read the array length|load from|store to|assign field|throw|enter)"
                            + "[\\w.$<>\\[\\](),\" ]{0,200}?) because " + NAME + " is null"),
            Pattern.compile("(class [\\w.$\\[;]+ cannot be cast to class [\\w.$\\[;]+)(?s:.*)"),
            Pattern.compile("Java heap space|GC overhead limit exceeded|Metaspace"),
            Pattern.compile("No space left on device|Permission denied|Stream closed|Too many open files"),
            Pattern.compile("Not on FX application thread; currentThread = [\\w-]{1,40}"),
            Pattern.compile("(?s:.*)(\\[\\d{5}-\\d{3}\\])"));

    private Scrubbed() {}

    /** The fault with its causes, one line for each frame, all but the first beginning with a tab. */
    public static List<String> trace(Throwable fault) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        add(lines, "", fault, seen);
        return lines;
    }

    private static void add(List<String> lines, String before, @Nullable Throwable fault, Set<Throwable> seen) {
        if (fault == null || !seen.add(fault)) {
            return;
        }
        lines.add(before + name(fault));
        StackTraceElement[] frames = fault.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            lines.add("\tat " + frames[i]);
        }
        if (frames.length > FRAMES) {
            lines.add("\t… " + (frames.length - FRAMES) + " more");
        }
        for (Throwable suppressed : fault.getSuppressed()) {
            add(lines, "\tSuppressed: ", suppressed, seen);
        }
        add(lines, "\tCaused by: ", fault.getCause(), seen);
    }

    private static String name(Throwable fault) {
        String kind = fault.getClass().getName();
        if (fault instanceof StoreException e) {
            kind += " " + e.reason();
        }
        String message = message(fault.getMessage());
        return message.isEmpty() ? kind : kind + ": " + message;
    }

    /** What may be told of a message; often nothing. */
    static String message(@Nullable String message) {
        if (message != null) {
            for (Pattern harmless : HARMLESS) {
                Matcher matcher = harmless.matcher(message);
                if (matcher.matches()) {
                    return matcher.groupCount() > 0 ? matcher.group(1) : message;
                }
            }
        }
        return "";
    }
}
