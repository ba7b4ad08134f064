package org.memorycurator.batch;

import java.nio.file.Path;
import org.memorycurator.store.LinesFile;
import org.memorycurator.text.Text;

/** Where recipes are kept: {@code steps.jsonl} in the store's folder. */
public final class RecipeFile {
    private static final LinesFile.Lines<Recipe> LINES = new LinesFile.Lines<>() {
        @Override
        public Recipe parse(String line) {
            return Recipe.parse(line);
        }

        @Override
        public String print(Recipe recipe) {
            return recipe.printOnOneLine();
        }

        @Override
        public String damaged(int number, String reason) {
            return Text.of("batch.recipes.damaged", number, reason);
        }

        @Override
        public String aside(String name) {
            return Text.of("batch.recipes.aside", name);
        }
    };

    private RecipeFile() {}

    /** The one in this folder; a frozen one, as of a store that is only read, is never written. */
    public static LinesFile<Recipe> in(Path folder, boolean frozen) {
        return new LinesFile<>(folder, "steps", frozen, LINES);
    }
}
