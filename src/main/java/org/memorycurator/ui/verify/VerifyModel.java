package org.memorycurator.ui.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Verdict;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Proofs;
import org.memorycurator.ui.desk.RowMarks;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;
import org.memorycurator.ui.kit.PagedList;
import org.memorycurator.ui.kit.When;
import org.memorycurator.verify.Verification;
import org.memorycurator.verify.VerifiedMemory;
import org.memorycurator.verify.Verifier;

/** Verifies each change set once searches can see it, and keeps what was found. FX thread. */
public final class VerifyModel {
    private static final List<Verdict> ALL = List.of(Verdict.values());
    /** Above so many rows, verdicts are not marked in the table one by one. */
    private static final int MARKED = 1_000;

    private record Found(Verification verification, List<VerifiedMemory> first) {}

    private final Desk desk;
    private final Clip clip;
    private final Verifier verifier;
    private final Latest shown = new Latest();
    private final Latest quiet = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> changeSet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verification> verification = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Verdict> filter = new SimpleObjectProperty<>();
    private final PagedList<VerifiedMemory> rows;
    private final List<Action> actions;
    private final List<Action> beside = new ArrayList<>();
    private @Nullable ChangeSet lastVerified;
    private boolean asked;

    /** Follows what the desk puts under verification. */
    public VerifyModel(Desk desk) {
        this(desk, Clip.system());
    }

    VerifyModel(Desk desk, Clip clip) {
        this.desk = desk;
        this.clip = clip;
        this.verifier =
                new Verifier(desk.store(), desk.index(), desk.background().readExecutor());
        this.rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    Verification of = verification.get();
                    List<Verdict> verdicts = filtered();
                    desk.background()
                            .read(
                                    () -> of == null ? List.<VerifiedMemory>of() : of.rows(verdicts, from, count),
                                    onRows,
                                    onError);
                },
                desk.status()::failed);
        var something = desk.underVerificationProperty().isNotNull();
        this.actions = List.of(
                new Action("verify.rerun", "verify.rerun", Icon.RERUN, "F9", something, this::rerun),
                new Action("verify.copy", "verify.copy", Icon.COPY, "", verification.isNotNull(), this::copy),
                new Action(
                        "verify.toggle",
                        "verify.toggle",
                        Icon.VERIFY,
                        "",
                        new javafx.beans.property.SimpleBooleanProperty(true),
                        () -> desk.panes().toggle(Pane.VERIFY)));
        filter.subscribe((_, _) -> resetRows());
        desk.underVerificationProperty().subscribe((_, now) -> put(now));
    }

    /** Which keys do what. */
    KeyBindings keys() {
        return desk.keys();
    }

    /** Offers an action of another screen beside those of this one. To be called before the pane is shown first. */
    public void beside(Action action) {
        beside.add(action);
    }

    /** Actions of other screens that belong here. */
    List<Action> beside() {
        return beside;
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return actions;
    }

    /** The change set that the pane shows; null before the first. */
    ReadOnlyObjectProperty<@Nullable ChangeSet> changeSetProperty() {
        return changeSet.getReadOnlyProperty();
    }

    /** What was found; null before the first answer, and while another change set is being verified. */
    ReadOnlyObjectProperty<@Nullable Verification> verificationProperty() {
        return verification.getReadOnlyProperty();
    }

    /** The verification that runs or ran last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** The only verdict whose rows are shown; null for all. */
    ObjectProperty<@Nullable Verdict> filterProperty() {
        return filter;
    }

    PagedList<VerifiedMemory> rows() {
        return rows;
    }

    /** Verifies again: what the pane shows, or the newest change set when the pane is closed. */
    void rerun() {
        ChangeSet here = paneIsOpen() ? changeSet.get() : lastVerified;
        ChangeSet again = here == null ? desk.underVerificationProperty().get() : here;
        if (again != null) {
            desk.panes().enter(Pane.VERIFY);
            run(again, true);
        }
    }

    /** Puts the summary on the clipboard, in one line for a ticket. */
    void copy() {
        Verification found = verification.get();
        if (found != null) {
            ChangeSet of = found.changeSet();
            clip.put(Text.of(
                    "verify.copied",
                    of.number(),
                    of.title(),
                    of.reason() == null ? of.author() : Text.of("history.signed", of.author(), of.reason()),
                    When.sortable(of.at()),
                    found.summary(),
                    When.sortable(found.at())));
            desk.status().note(Message.of(Message.Tone.INFO, Text.of("verify.copyDone")));
        }
    }

    /** Selects a memory in the table, or searches for it where it is not among the matches. */
    void showInTable(VerifiedMemory row) {
        Matches matches = desk.finding().matches();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.number(i) == row.number()) {
                desk.selectionProperty().set(Selection.of(row.number()));
                return;
            }
        }
        desk.finding().search("id:" + row.id());
    }

    private void put(@Nullable ChangeSet put) {
        // The desk sets null in between when the user asks to verify an old change set once more.
        if (put == null) {
            asked = true;
            return;
        }
        boolean wanted = asked;
        asked = false;
        run(put, wanted || opensByItself(put));
    }

    private static boolean opensByItself(ChangeSet changeSet) {
        return changeSet.kind() != ChangeKind.EDIT && changeSet.kind() != ChangeKind.FEEDBACK;
    }

    private boolean paneIsOpen() {
        return desk.panes().shownProperty().get() == Pane.VERIFY;
    }

    /**
     * Verifies; {@code show} puts it into the pane at once, otherwise only bad news gets there while the pane is open. What
     * the user looks at is never called off by the quiet check of a cell edit.
     */
    private void run(ChangeSet toVerify, boolean show) {
        lastVerified = toVerify;
        Latest.Question question = (show ? shown : quiet).ask();
        if (show) {
            begin(toVerify);
            desk.panes().show(Pane.VERIFY);
            Job running = job.get();
            if (running != null) {
                running.cancel();
            }
        }
        RowMarks.Sheet marks = desk.marks().sheet();
        Job begun = desk.background()
                .job(
                        Text.of("verify.job", toVerify.title()),
                        Lane.READ,
                        progress -> {
                            Verification made = verifier.verify(toVerify, new Watched(progress));
                            return new Found(made, made.rows(ALL, 0, MARKED));
                        },
                        question.only(found -> found(found, marks, show)),
                        question.only(desk.status()::failed));
        if (show) {
            job.set(desk.status().watch(begun));
        }
    }

    private void begin(ChangeSet toVerify) {
        ChangeSet before = changeSet.get();
        if (before == null || before.number() != toVerify.number()) {
            verification.set(null);
            filter.set(null);
            resetRows();
        }
        changeSet.set(toVerify);
    }

    private void found(Found found, RowMarks.Sheet marks, boolean show) {
        Verification made = found.verification();
        boolean bad = !made.good();
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        ALL.forEach(verdict -> counts.put(verdict, made.count(verdict)));
        desk.proofs().found(made.changeSet().number(), new Proofs.Proof(counts, made.summary(), made.good()));
        if (show || bad || !paneIsOpen()) {
            lookAt(made);
        }
        if (bad) {
            desk.panes().show(Pane.VERIFY);
        }
        if (total(made, ALL) <= MARKED) {
            found.first().forEach(row -> desk.marks().verdict(marks, row.number(), row.verdict()));
        }
        desk.status()
                .verified(new Message(
                        bad ? Message.Tone.WARNING : Message.Tone.SUCCESS,
                        made.summary(),
                        Text.of("verify.show"),
                        () -> {
                            lookAt(made); // the pane may show another change set
                            desk.panes().enter(Pane.VERIFY);
                        }));
    }

    private void lookAt(Verification made) {
        begin(made.changeSet());
        verification.set(made);
        resetRows();
    }

    private void resetRows() {
        Verification of = verification.get();
        rows.reset(of == null ? 0 : (int) Math.min(Integer.MAX_VALUE, total(of, filtered())));
    }

    private List<Verdict> filtered() {
        Verdict only = filter.get();
        return only == null ? ALL : List.of(only);
    }

    private static long total(Verification of, List<Verdict> verdicts) {
        return verdicts.stream().mapToLong(of::count).sum();
    }
}
