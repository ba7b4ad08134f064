package org.memorycurator.ui.support;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.text.Version;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;

/** The log, a report of the program's state, and what it is made of. FX thread. */
public final class SupportModel {
    private final Desk desk;
    private final CrashModel crashes;
    private final Outside outside;
    private final Clip clip;
    private final LogModel log;
    private Runnable logRequest = () -> {};
    private Runnable aboutRequest = () -> {};

    /** Of this desk. */
    public SupportModel(Desk desk, CrashModel crashes, Outside outside) {
        this(desk, crashes, outside, Clip.system());
    }

    SupportModel(Desk desk, CrashModel crashes, Outside outside, Clip clip) {
        this.desk = desk;
        this.crashes = crashes;
        this.outside = outside;
        this.clip = clip;
        this.log = new LogModel(desk, logFolder());
        crashes.know(this::situation, logFolder());
    }

    /** What the user can do here. */
    public List<Action> actions() {
        var always = new ReadOnlyBooleanWrapper(true);
        return List.of(
                new Action("support.log", "support.log", Icon.DETAILS, "", always, () -> logRequest.run()),
                new Action("support.report", "support.report", Icon.SAVE, "", always, this::saveReport),
                new Action("support.about", "support.about", Icon.INFO, "", always, () -> aboutRequest.run()));
    }

    void onLog(Runnable open) {
        logRequest = open;
    }

    void onAbout(Runnable open) {
        aboutRequest = open;
    }

    LogModel log() {
        return log;
    }

    /** Where the log is. */
    Path logFolder() {
        return desk.store().folder().resolve("log");
    }

    void revealLog() {
        desk.status().note(Message.of(Message.Tone.INFO, Text.of("support.logIsIn", logFolder())));
        outside.reveal(logFolder());
    }

    void copy(String text) {
        clip.put(text);
    }

    /** What About tells, name by name. */
    List<Versions.Fact> facts() {
        List<Versions.Fact> facts = new ArrayList<>();
        facts.add(new Versions.Fact(Text.of("support.version"), Version.current()));
        facts.addAll(Versions.machinery());
        facts.add(new Versions.Fact(
                Text.of("support.store"), desk.store().folder().toString()));
        facts.add(new Versions.Fact(Text.of("support.format"), String.valueOf(Store.format())));
        facts.add(new Versions.Fact(
                Text.of("support.memories"),
                Text.number(desk.finding().matches().live())));
        return facts;
    }

    /** All that About tells, to be pasted elsewhere. */
    String aboutText() {
        return Text.of("app.name") + "\n"
                + facts().stream().map(f -> f.name() + ": " + f.value()).collect(Collectors.joining("\n"));
    }

    /** The state of the window in numbers and fixed words: what was searched, named or chosen is left out. */
    private List<String> situation() {
        List<String> lines = new ArrayList<>();
        lines.add("store format: " + Store.format() + (desk.store().readOnly() ? ", read only" : ""));
        lines.add("memories: " + desk.store().lastNumber() + ", in the index: "
                + desk.finding().matches().live());
        lines.add("revisions: " + desk.store().lastRevision() + ", followed: "
                + desk.following().followedProperty().get());
        lines.add("change sets: " + desk.store().lastChangeSet());
        lines.add("matches: " + desk.finding().matches().size());
        lines.add("jobs: " + desk.status().jobs().size() + ", pane: "
                + desk.panes().shownProperty().get());
        for (String key : List.of("theme", "density", "motion", "text", "backups.when", "backups.keep")) {
            String value = desk.preferences().get(key, "");
            lines.add("setting " + key + ": " + (value.matches("[a-z]{1,12}|\\d{1,4}") ? value : "usual"));
        }
        return lines;
    }

    private void saveReport() {
        crashes.report(text -> desk.dialogs()
                .saveFile(Text.of("crash.saveTitle"), Report.fileName(), List.of("txt"))
                .ifPresent(file -> desk.background()
                        .read(
                                () -> Files.writeString(file, text, StandardCharsets.UTF_8),
                                written -> desk.status()
                                        .say(Message.of(Message.Tone.SUCCESS, Text.of("crash.saved", written))),
                                _ -> desk.status()
                                        .say(Message.of(Message.Tone.ERROR, Text.of("crash.notSaved", file))))));
    }
}
