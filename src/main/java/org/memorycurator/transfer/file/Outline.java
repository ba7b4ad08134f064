package org.memorycurator.transfer.file;

import java.util.Set;

/**
 * Follows the brackets and strings of one JSON value, character by character, so that the value can be cut out of a file
 * as it was written, right or wrong. Also sees where an object turns out to be an envelope around a list of memories.
 */
final class Outline {
    static final Set<String> LISTS = Set.of("results", "memories", "records", "data");
    static final Set<String> OF_A_MEMORY = Set.of("id", "memory", "text", "content");
    private static final int LONGEST_KEY = 16;

    private final StringBuilder word = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean ofAMemory;
    private String key = "";
    private boolean afterColon;
    private boolean atList;

    /** Takes the value's next character; true when it was its last. The first must be a bracket or a quote. */
    boolean accept(int c) {
        atList = false;
        return inString ? string(c) : structure(c);
    }

    /** Whether the bracket just taken opens the list of memories inside an envelope. */
    boolean atList() {
        return atList;
    }

    /** The key of that list. */
    String listKey() {
        return key;
    }

    private boolean string(int c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
            return depth == 0;
        } else if (depth == 1 && word.length() < LONGEST_KEY) {
            word.append((char) c);
        }
        return false;
    }

    private boolean structure(int c) {
        switch (c) {
            case '"' -> {
                inString = true;
                word.setLength(0);
            }
            case '{', '[' -> {
                atList = c == '[' && depth == 1 && afterColon && !ofAMemory && LISTS.contains(key);
                afterColon = false;
                depth++;
            }
            case '}', ']' -> {
                depth--;
                return depth == 0;
            }
            case ':' -> colon();
            case ',' -> afterColon = false;
            default -> {} // a literal, a number, white space: they have no outline
        }
        return false;
    }

    private void colon() {
        if (depth == 1) {
            key = word.toString();
            ofAMemory |= OF_A_MEMORY.contains(key);
            afterColon = true;
        }
    }
}
