package org.memorycurator.ui.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.transfer.file.Misread;

class EncodingChecksTest {
    private final List<Charset> read = new ArrayList<>();
    private final EncodingChecks checks = new EncodingChecks((file, charset) -> {
        read.add(charset);
        return Misread.of(file, charset);
    });

    @Test
    void a_file_is_read_once_in_each_encoding_as_long_as_it_stays_the_same(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.csv"), "zoë\n".getBytes(ISO_8859_1));
        assertThat(checks.of(file, UTF_8).unreadable()).isOne();
        assertThat(checks.of(file, UTF_8).unreadable()).isOne();
        assertThat(checks.of(file, ISO_8859_1).none()).isTrue();
        assertThat(checks.of(file, ISO_8859_1).none()).isTrue();
        assertThat(read).containsExactly(UTF_8, ISO_8859_1);

        Files.write(file, "noël, zoë\n".getBytes(ISO_8859_1));
        assertThat(checks.of(file, UTF_8).unreadable()).isEqualTo(2);
        Files.write(file, "noel, zoë\n".getBytes(ISO_8859_1));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(checks.of(file, UTF_8).unreadable()).isOne();
        checks.clear();
        checks.of(file, UTF_8);
        assertThat(read).hasSize(5);
    }
}
