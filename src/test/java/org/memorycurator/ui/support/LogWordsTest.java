package org.memorycurator.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes into the log is fixed words: only so can nothing that a customer said get in. */
class LogWordsTest {
    private static final Pattern CALL = Pattern.compile("\\.log\\(\\s*(?:System\\.)?(?:Logger\\.)?Level\\.\\w+,\\s*");
    private static final Pattern FIXED = Pattern.compile("\"[^\"\\\\]*\"\\s*[,)]");

    @Test
    void every_entry_of_the_log_is_a_literal() throws IOException {
        List<String> calls = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    String words = source.substring(call.end(), Math.min(source.length(), call.end() + 200));
                    calls.add(words);
                    if (!FIXED.matcher(words).lookingAt()) {
                        loose.add(file.getFileName() + ": "
                                + words.lines().findFirst().orElse(""));
                    }
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(15);
        assertThat(loose).isEmpty();
    }
}
