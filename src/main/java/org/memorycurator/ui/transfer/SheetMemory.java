package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;

/** What sheets were when they were closed, so that the same files open as they were left. FX thread. */
final class SheetMemory {
    private static final int REMEMBERED = 20;

    /**
     * A sheet that was closed.
     *
     * @param steps the name of the import rule; empty for none
     */
    record Choices(
            List<SheetFile> files,
            boolean lettersRight,
            Mapping mapping,
            Map<FileKind, MatchRule> rules,
            String steps) {
        Choices {
            files = List.copyOf(files);
            rules = Map.copyOf(rules);
        }
    }

    private final Map<List<Path>, Choices> remembered = new LinkedHashMap<>();

    /** Keeps what was chosen. */
    void put(Choices choices) {
        List<Path> paths = choices.files().stream().map(SheetFile::path).toList();
        remembered.remove(paths);
        remembered.put(paths, choices);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    /** What was chosen for these files; null when they are new. */
    @Nullable
    Choices of(List<Path> paths) {
        return remembered.get(paths);
    }
}
