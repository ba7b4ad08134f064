package org.memorycurator.batch;

import java.nio.file.Path;
import org.memorycurator.store.LinesFile;

/** Where recipes are kept: {@code steps.jsonl} in the store's folder. */
public final class RecipeFile {
    private static final LinesFile.Lines<Recipe> LINES =
            new LinesFile.Lines<>(Recipe::parse, Recipe::printOnOneLine, "batch.recipes.");

    private RecipeFile() {}

    /** The one in this folder; a frozen one, as of a store that is only read, is never written. */
    public static LinesFile<Recipe> in(Path folder, boolean frozen) {
        return new LinesFile<>(folder, "steps", frozen, LINES);
    }
}
