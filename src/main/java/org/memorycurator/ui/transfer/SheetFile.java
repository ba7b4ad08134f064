package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.transfer.file.Detection;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.SourceFile;

/**
 * A file on the sheet.
 *
 * @param detection what it was seen to be; null when nobody could tell
 * @param layout how it is to be read; null when nobody could tell and the user has not said so
 * @param problem why it cannot be read, in a sentence; empty when it can
 * @param doubt why its encoding is probably another one, in a sentence; empty when nothing speaks against it
 */
record SheetFile(
        Path path, @Nullable Detection detection, @Nullable Layout layout, String problem, String doubt) {
    /** Looks at a file. May block. */
    static SheetFile of(Path path) {
        try {
            Detection detection = SourceFile.detect(path);
            return new SheetFile(path, detection, detection.layout(), "", "");
        } catch (ImportException e) {
            return new SheetFile(path, null, null, String.valueOf(e.getMessage()), "");
        }
    }

    /** The same, to be read in another way. */
    SheetFile read(Layout other) {
        return new SheetFile(path, detection, other, "", "");
    }

    /**
     * The same, read as a profile says, except for what only the file itself can say.
     *
     * @param known whether it has the columns of the profile as it is read now: then they are where they were found, which may be elsewhere than
     *     last time
     */
    SheetFile as(ImportProfile profile, boolean known) {
        Layout now = layout;
        if (now == null) {
            return this;
        }
        Layout told = profile.layoutOf(now);
        String sheet = told.table().sheet();
        boolean other = detection != null
                && detection.sheets().contains(sheet)
                && !sheet.equals(now.table().sheet());
        return read(known && !other ? told.withTable(now.table()) : told);
    }

    /** The same workbook, with this sheet of it read, from where that has its header. May block. */
    SheetFile sheet(String name) {
        Layout now = layout;
        try {
            return now == null ? this : read(now.withTable(SourceFile.sheet(path, name)));
        } catch (ImportException e) {
            return spoiled(String.valueOf(e.getMessage()));
        }
    }

    /** The same, read as the one of these that has the same path. */
    SheetFile asIn(List<SheetFile> before) {
        for (SheetFile known : before) {
            Layout chosen = known.layout();
            if (chosen != null && known.path().equals(path) && Objects.equals(known.detection(), detection)) {
                return read(chosen);
            }
        }
        return this;
    }

    /** The same, but it cannot be read, for this reason. */
    SheetFile spoiled(String sentence) {
        return new SheetFile(path, detection, layout, sentence, "");
    }

    /** The same, but its encoding is probably another one, for this reason. */
    SheetFile doubted(String sentence) {
        return new SheetFile(path, detection, layout, problem, sentence);
    }

    /** The last part of its path. */
    String name() {
        return FileNames.of(path);
    }

    boolean is(FileFormat format) {
        return layout != null && layout.format() == format;
    }

    boolean is(FileKind kind) {
        return layout != null && FileKind.of(layout.format()) == kind;
    }

    boolean tabular() {
        return layout != null && layout.format().tabular();
    }

    /** Whether it has an encoding that nobody can be sure of. */
    boolean guessed() {
        return layout != null
                && layout.format().text()
                && (detection == null || detection.encoding() == Detection.Certainty.GUESSED);
    }

    /** Whether its encoding was guessed, or is not what was detected. */
    boolean inDoubt() {
        return guessed()
                || layout != null
                        && layout.format().text()
                        && detection != null
                        && !layout.charset().equals(detection.layout().charset());
    }

    /** What the user should know before it is read. */
    List<String> findings() {
        return detection == null ? List.of() : detection.findings();
    }
}
