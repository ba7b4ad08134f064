package org.memorycurator.ui.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.memorycurator.transfer.file.Detection;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;

/** What can be chosen instead of what was detected. Pure. */
final class Layouts {
    /** Between columns: comma, semicolon, tab, bar. */
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private Layouts() {}

    /** How a file is read as another format. */
    static Layout as(SheetFile file, FileFormat format) {
        Layout now = file.layout();
        Charset charset = now == null ? StandardCharsets.UTF_8 : now.charset();
        Layout.Table table = !format.tabular()
                ? Layout.Table.NONE
                : now != null && now.format().tabular() ? now.table() : new Layout.Table(',', 0, 1, "");
        return new Layout(format, charset, table);
    }

    /** The encodings in which files can be read, the likeliest first. */
    static List<Charset> charsets(SheetFile file) {
        Detection detection = file.detection();
        Set<Charset> all = new LinkedHashSet<>(detection == null ? List.of() : detection.charsets());
        if (file.layout() != null) {
            all.add(file.layout().charset());
        }
        all.addAll(EncodingNames.known());
        return List.copyOf(all);
    }

    /** The characters that can be between columns, that of the file among them. */
    static List<Character> delimiters(Layout layout) {
        return Stream.concat(DELIMITERS.stream(), Stream.of(layout.table().delimiter()))
                .distinct()
                .toList();
    }
}
