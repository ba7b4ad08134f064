package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.Misread;

/**
 * What was found in the files as they are to be read.
 *
 * @param head of the tables, which all have the same columns
 * @param letters words in which the encoding shows, where it was guessed or does not fit
 */
record Looked(List<SheetFile> files, TableHead head, List<String> letters) {
    Looked {
        files = List.copyOf(files);
        letters = List.copyOf(letters);
    }

    /** Looks at them anew. May block. */
    static Looked at(List<SheetFile> files) {
        TableHead head = TableHead.NONE;
        String of = "";
        List<String> letters = new ArrayList<>();
        List<SheetFile> looked = new ArrayList<>();
        for (SheetFile each : files) {
            try {
                SheetFile file = judged(each, letters);
                TableHead found = file.problem().isEmpty() ? TableHead.of(file) : TableHead.NONE;
                boolean fits = found.equals(TableHead.NONE) || head.equals(TableHead.NONE) || head.fits(found);
                if (head.equals(TableHead.NONE) && fits) {
                    head = found;
                    of = file.name();
                }
                if (file.problem().isEmpty() && file.inDoubt()) {
                    Letters.in(file).stream()
                            .filter(words -> !letters.contains(words))
                            .forEach(letters::add);
                }
                looked.add(fits ? file : file.spoiled(Text.of("import.problem.otherColumns", file.name(), of)));
            } catch (ImportException e) {
                looked.add(each.spoiled(String.valueOf(e.getMessage())));
            }
        }
        return new Looked(looked, head, letters);
    }

    /** Whether a file fits the encoding that was chosen, or that is no more than a guess. */
    private static SheetFile judged(SheetFile file, List<String> letters) {
        Layout layout = file.layout();
        if (layout == null || !file.problem().isEmpty() || !file.inDoubt()) {
            return file;
        }
        Misread misread = Misread.of(file.path(), layout.charset());
        letters.addAll(misread.around());
        if (misread.unreadable() > 0) {
            return file.spoiled(Text.of(
                    "import.misread",
                    misread.unreadable(),
                    file.name(),
                    EncodingNames.of(layout.charset()),
                    misread.firstLine()));
        }
        return misread.none()
                ? file
                : file.doubted(Text.of("import.misread.controls", misread.controls(), misread.firstLine()));
    }
}
