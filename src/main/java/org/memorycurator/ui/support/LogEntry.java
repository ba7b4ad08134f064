package org.memorycurator.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the log. In the file: one line, and a line for each of {@code more}, indented by a tab. Pure.
 *
 * @param time in ISO form, UTC
 * @param level ERROR, WARNING, INFO or DEBUG
 * @param source the class that said so
 * @param words what it said: always the same words for the same event, never a memory's
 * @param more the fault behind it
 */
public record LogEntry(String time, String level, String thread, String source, String words, List<String> more) {
    private static final Pattern FIRST = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z) (ERROR|WARNING|INFO|DEBUG) \\[([^\\]]{0,80})\\] ([\\w.$-]+): (.*)");

    /** As it stands in the file, with a line end. */
    public String print() {
        StringBuilder all = new StringBuilder();
        all.append(time).append(' ').append(level).append(" [").append(thread).append("] ");
        all.append(source).append(": ").append(words.replaceAll("\\R", " ")).append('\n');
        more.forEach(line -> all.append('\t').append(line).append('\n'));
        return all.toString();
    }

    /** Reads the lines of a log file; lines that are no entries of this form, such as those of earlier versions, are left out. */
    static List<LogEntry> parse(List<String> lines) {
        List<LogEntry> entries = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (String line : lines) {
            Matcher first = FIRST.matcher(line);
            if (first.matches()) {
                more = new ArrayList<>();
                entries.add(new LogEntry(
                        first.group(1), first.group(2), first.group(3), first.group(4), first.group(5), more));
            } else if (line.startsWith("\t")) {
                more.add(line.substring(1));
            }
        }
        return entries;
    }
}
