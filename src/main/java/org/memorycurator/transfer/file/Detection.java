package org.memorycurator.transfer.file;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a file was seen to be, by its content and never by its name.
 *
 * @param layout how it is read unless the user says otherwise
 * @param words what it is, for the user: {@code Answer of Mem0’s list, page 2}
 * @param compressed whether gzip is around it
 * @param encoding how sure the encoding is
 * @param charsets the encodings in which it could be read, the likeliest first; one where there is no choice
 * @param sheets the names of a spreadsheet's sheets, else empty
 * @param findings what the user should know before reading it, in sentences
 */
public record Detection(
        Layout layout,
        String words,
        boolean compressed,
        Certainty encoding,
        List<Charset> charsets,
        List<String> sheets,
        List<String> findings) {
    /** How sure something is. */
    public enum Certainty {
        /** The file says so itself. */
        MARKED,
        /** No other reading makes sense: valid UTF-8, or only plain ASCII. */
        CERTAIN,
        /** Several readings are possible: the user should look at what it makes of the letters. */
        GUESSED
    }

    /** Copies the lists. */
    public Detection {
        charsets = List.copyOf(charsets);
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }
}
