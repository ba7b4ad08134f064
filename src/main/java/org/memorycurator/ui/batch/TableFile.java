package org.memorycurator.ui.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.text.Text;

/** Reads a table of values from a file as spreadsheets write them: two columns, in UTF-8 or in UTF-16 with a mark. Blocks. */
final class TableFile {
    /** How such files end. */
    static final List<String> ENDINGS = List.of("csv", "tsv", "txt");

    private static final long LONGEST = 32_000_000;

    private TableFile() {}

    /** @throws IllegalArgumentException with a sentence that names the file, and the line where one is wrong */
    static ValueTable read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException(Text.of("batch.csv.tooBig", LONGEST / 1_000_000));
            }
            return ValueTable.parse(decode(Files.readAllBytes(file)), ValueTable.Cells.TEXTS);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(Text.of("batch.csv.failed", name, Text.of("batch.csv.encoding")), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(Text.of("batch.csv.unreadable", name), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Text.of("batch.csv.failed", name, String.valueOf(e.getMessage())), e);
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        Charset charset = mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
