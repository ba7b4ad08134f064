import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javafx.css.Stylesheet;

/**
 * Part of the build: writes each style sheet of a folder a second time in JavaFX's binary form, which JavaFX takes by itself where it lies
 * beside the text. Parsing the text takes a good part of a start.
 */
final class StyleSheets {
    private StyleSheets() {}

    /** Takes the folder; throws what cannot be read or written. */
    public static void main(String[] folder) {
        File[] sheets = new File(folder[0]).listFiles((_, name) -> name.endsWith(".css"));
        Arrays.stream(Objects.requireNonNull(sheets)).forEach(StyleSheets::convert);
    }

    private static void convert(File sheet) {
        try {
            Stylesheet.convertToBinary(sheet, new File(sheet.getPath().replaceAll("css$", "bss")));
        } catch (IOException e) {
            throw new UncheckedIOException(sheet.getName(), e);
        }
    }
}
