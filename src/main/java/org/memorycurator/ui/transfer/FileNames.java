package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import org.memorycurator.text.Text;

/** How files are called in titles and sentences: two by their names, more by the first and how many there are besides. Pure. */
final class FileNames {
    private FileNames() {}

    /** The name of this file. */
    static String of(Path file) {
        Path name = file.getFileName();
        return String.valueOf(name == null ? file : name);
    }

    /** The names of these files; empty for none. */
    static String of(List<Path> files) {
        return switch (files.size()) {
            case 0 -> "";
            case 1 -> of(files.getFirst());
            case 2 -> Text.of("import.files.two", of(files.getFirst()), of(files.getLast()));
            default -> Text.of("import.files.more", of(files.getFirst()), files.size() - 1);
        };
    }
}
