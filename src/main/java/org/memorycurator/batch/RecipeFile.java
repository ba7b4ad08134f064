package org.memorycurator.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.memorycurator.text.Text;

/** Where recipes are kept: {@code steps.jsonl} in the store's folder. Any thread; may block. */
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

    private final LinesFile<Recipe> file;

    /** In this folder; a frozen one, as of a store that is only read, is never written. */
    public RecipeFile(Path folder, boolean frozen) {
        file = new LinesFile<>(folder, "steps", frozen, LINES);
    }

    /**
     * Reads them; none when there is no file.
     *
     * @throws IOException when the file cannot be read at all
     */
    public LinesFile.Kept<Recipe> read() throws IOException {
        return file.read();
    }

    /**
     * Keeps these and no others; all or, when that fails, those that were kept before.
     *
     * @throws IOException when it fails
     */
    public void write(List<Recipe> recipes) throws IOException {
        file.write(recipes);
    }
}
