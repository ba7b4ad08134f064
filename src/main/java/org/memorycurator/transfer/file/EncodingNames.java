package org.memorycurator.transfer.file;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.memorycurator.text.Text;

/** How encodings are called where people read it, and those in which tables of the world’s desks are written. Pure, any thread. */
public final class EncodingNames {
    private static final String FAMILY = "transfer.encoding.";
    private static final String WITHOUT_MARK = ".unmarked";

    /** The likelier ones first. */
    private static final List<String> KNOWN = List.of(
            "UTF-8",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-15",
            "x-MacRoman",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1250",
            "ISO-8859-2",
            "windows-1251",
            "KOI8-R",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "Big5",
            "x-windows-949",
            "IBM850");

    private EncodingNames() {}

    /** The encodings that can be chosen for any text, as far as this Java knows them. */
    public static List<Charset> known() {
        return KNOWN.stream()
                .flatMap(name -> Charset.isSupported(name) ? Stream.of(Charset.forName(name)) : Stream.empty())
                .toList();
    }

    /** What people call it: {@code Mac Roman}, {@code Windows-1252 (Western)}. */
    public static String of(Charset charset) {
        String key = FAMILY + charset.name();
        return Text.has(key) ? Text.of(key) : charset.displayName(Locale.ROOT);
    }

    /** The same for a text that does not begin with a mark: {@code UTF-16 without a mark}. */
    public static String unmarked(Charset charset) {
        String key = FAMILY + charset.name() + WITHOUT_MARK;
        return Text.has(key) ? Text.of(key) : of(charset);
    }
}
