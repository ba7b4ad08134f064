package org.memorycurator.verify;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;

/** Which change set wrote a revision, by number and in words. For one thread. */
final class Writers {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Text.FORMATS)
            .withZone(ZoneId.systemDefault());

    private final LongFunction<Optional<ChangeSet>> find;
    private final Map<Long, Optional<ChangeSet>> found = new HashMap<>();

    private Writers(LongFunction<Optional<ChangeSet>> find) {
        this.find = find;
    }

    /** Asks once for each revision; for the rows of a page. */
    static Writers asking(LongFunction<Optional<ChangeSet>> find) {
        return new Writers(find);
    }

    /** Knows nobody: for counting verdicts of many memories, whose explanations nobody reads. */
    static Writers unasked() {
        return new Writers(revision -> Optional.empty());
    }

    /** The number of the change set that wrote a revision; 0 when none did. */
    long number(long revision) {
        return writer(revision).map(ChangeSet::number).orElse(0L);
    }

    /** {@code #14 “Edit text” (Dana, 1 May 2026, 10:00)}. */
    String inWords(long revision) {
        return writer(revision).map(Writers::inWords).orElseGet(() -> Text.of("verify.writer.unknown"));
    }

    static String inWords(ChangeSet set) {
        return Text.of("verify.writer", set.number(), set.title(), set.author(), MOMENT.format(set.at()));
    }

    private Optional<ChangeSet> writer(long revision) {
        return found.computeIfAbsent(revision, find::apply);
    }
}
