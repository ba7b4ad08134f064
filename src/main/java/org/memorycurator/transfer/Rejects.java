package org.memorycurator.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan.Clash;
import org.memorycurator.transfer.ImportPlan.Rejected;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.RejectsFile;

/**
 * What does not come in, with the reasons. Each table has a file of its own, in its own format; all others share one of JSON
 * Lines.
 */
final class Rejects implements AutoCloseable {
    private static final int NAMED = 1_000;
    /** In characters. */
    private static final int LONGEST = 20_000;

    private static final Pattern STAMPED = Pattern.compile("-\\d{8}-\\d{6}(-refused)?(-\\d+)?$");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final List<Rejected> first = new ArrayList<>();
    private final List<Source> sources;
    /** One for each source, in their order; sources that share one have the same. None where nothing is kept. */
    private final List<RejectsFile> files = new ArrayList<>();

    /**
     * Plans the files in this folder, named after the files imported and the time, to be settled when the import is written; without a folder
     * nothing is kept.
     */
    Rejects(@Nullable Path folder, List<Source> sources, Instant now) {
        this(folder, sources, STAMP.format(now.atZone(ZoneId.systemDefault())));
        files.forEach(RejectsFile::provisional);
    }

    private Rejects(@Nullable Path folder, List<Source> sources, String stamp) {
        this.sources = List.copyOf(sources);
        if (folder != null) {
            plan(folder, stamp);
        }
    }

    private void plan(Path folder, String stamp) {
        Set<String> names = new HashSet<>();
        RejectsFile shared = null;
        for (Source source : sources) {
            boolean table = source.layout().format().tabular();
            RejectsFile file = table || shared == null
                    ? RejectsFile.of(folder, name(folder, source, stamp, names), source.file(), source.layout())
                    : shared;
            shared = table ? shared : file;
            files.add(file);
        }
    }

    /** The same for what comes in as far as the files go, and is refused while it is written. */
    static Rejects refused(Path folder, List<Source> sources, Instant now) {
        return new Rejects(folder, sources, STAMP.format(now.atZone(ZoneId.systemDefault())) + "-refused");
    }

    private static String name(Path folder, Source source, String stamp, Set<String> names) {
        String ending = fileName(source).replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^.]*$", "");
        boolean again = folder.equals(source.file().getParent()); // it has a time in its name already
        String bare = (again ? STAMPED.matcher(ending).replaceFirst("") : ending) + "-" + stamp;
        String free = bare;
        for (int i = 2; !names.add(free); i++) {
            free = bare + "-" + i;
        }
        return free;
    }

    private static String fileName(Source source) {
        return String.valueOf(source.file().getFileName());
    }

    /** Adds one of the source in this place. */
    void add(int source, Entry entry, String reason) {
        add(source, entry, reason, null);
    }

    /** Adds one of two contents for one id. */
    void add(int source, Entry entry, String reason, @Nullable Clash clash) {
        name(source, entry.line(), entry.number(), reason, clash);
        keep(source, entry, reason);
    }

    /** Names one that is not kept here. */
    void name(int source, long line, long number, String reason) {
        name(source, line, number, reason, null);
    }

    private void name(int source, long line, long number, String reason, @Nullable Clash clash) {
        if (first.size() < NAMED) {
            first.add(new Rejected(fileName(sources.get(source)), line, where(number, reason), brief(clash)));
        }
    }

    /** Keeps one without naming it. */
    void keep(int source, Entry entry, String reason) {
        if (files.isEmpty()) {
            return;
        }
        files.get(source).add(fileName(sources.get(source)), entry, where(entry.number(), reason));
    }

    private static String where(long number, String reason) {
        return number == 0 ? reason : Text.of("transfer.element", String.valueOf(number), reason);
    }

    /** Long texts would fill the memory, and nobody compares them in a dialog. */
    private static @Nullable Clash brief(@Nullable Clash clash) {
        return clash != null && length(clash.here()) + length(clash.inFile()) <= LONGEST ? clash : null;
    }

    private static int length(Content content) {
        return content.text().length() + JsonText.print(content.metadata()).length();
    }

    /** The first ones. */
    List<Rejected> first() {
        return first;
    }

    /** The files that hold them; none when there are none. */
    List<Path> files() {
        List<Path> written = new ArrayList<>();
        for (RejectsFile file : files) {
            Path path = file.file();
            if (path != null && !written.contains(path)) {
                written.add(path);
            }
        }
        return written;
    }

    /**
     * What was written stays, whatever happens.
     *
     * @throws org.memorycurator.transfer.file.ImportException when that cannot be noted on the disk
     */
    void settle() {
        files.forEach(RejectsFile::settle);
    }

    /** Removes all that was written: the import did not come about. */
    void discard() {
        files.forEach(RejectsFile::discard);
    }

    /** Removes them and their reasons: nothing stayed out. */
    void forget() {
        discard();
        first.clear();
    }

    @Override
    public void close() {
        files.forEach(RejectsFile::close);
    }
}
