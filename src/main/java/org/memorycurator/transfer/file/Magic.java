package org.memorycurator.transfer.file;

import java.util.List;

/** Kinds of files that are known by their first bytes. */
enum Magic {
    /** A ZIP file: perhaps a spreadsheet, perhaps a backup. */
    ZIP,
    /** An SQLite database. */
    SQLITE,
    /** Compressed in a way that is not read here, or twice. */
    COMPRESSED,
    /** An Office file of before 2007, or an encrypted one. */
    OLD_OFFICE,
    /** A PDF file. */
    PDF,
    /** None of these: it may be text. */
    NONE;

    private record Sign(Magic magic, int... bytes) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(ZIP, 'P', 'K', 3, 4),
            new Sign(ZIP, 'P', 'K', 5, 6),
            new Sign(SQLITE, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0),
            new Sign(COMPRESSED, 0x1F, 0x8B),
            new Sign(COMPRESSED, 'B', 'Z', 'h'),
            new Sign(COMPRESSED, 0xFD, '7', 'z', 'X', 'Z'),
            new Sign(COMPRESSED, 0x28, 0xB5, 0x2F, 0xFD),
            new Sign(COMPRESSED, '7', 'z', 0xBC, 0xAF),
            new Sign(COMPRESSED, 'R', 'a', 'r', '!'),
            new Sign(OLD_OFFICE, 0xD0, 0xCF, 0x11, 0xE0),
            new Sign(PDF, '%', 'P', 'D', 'F', '-'));

    /** What begins like this. */
    static Magic of(byte[] start) {
        return SIGNS.stream()
                .filter(s -> startsWith(start, s.bytes()))
                .map(Sign::magic)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether it begins with these bytes, given as 0 to 255. */
    static boolean startsWith(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
