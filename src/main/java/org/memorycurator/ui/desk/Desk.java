package org.memorycurator.ui.desk;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.Planner;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Dialogs;

/** The desk at which the user works: handed to every screen's model, so that screens share it and never see each other. FX thread. */
public final class Desk {
    private final Store store;
    private final ChangeLog changeLog;
    private final MemoryIndex index;
    private final Background background;
    private final Dialogs dialogs;
    private final Preferences preferences;
    private final DefaultColumns defaultColumns;

    private final Status status = new Status();
    private final RowMarks marks = new RowMarks();
    private final Panes panes;
    private final KeyBindings keys;
    private final Planner planner;
    private final Finding finding;
    private final SearchTabs tabs;
    private final Editing editing;
    private final CustomerLock lock;
    private final Following following;
    private final Signing signing;
    private final Proofs proofs = new Proofs();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<@Nullable Memory> lead = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Field>> shownColumns = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> underVerification = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> lookedUp = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared = new ReadOnlyObjectWrapper<>();
    private @Nullable ChangeSet unmarked;
    private boolean behindAtFirst;

    /** Sets the desk up; {@link #begin()} shows the first search. */
    public Desk(
            Store store,
            ChangeLog changeLog,
            MemoryIndex index,
            Background background,
            Dialogs dialogs,
            Preferences preferences) {
        this.store = store;
        this.changeLog = changeLog;
        this.index = index;
        this.background = background;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.keys = new KeyBindings(preferences);
        this.defaultColumns = new DefaultColumns(preferences);
        this.panes = new Panes(preferences);
        this.planner = new Planner(store, index, background.readExecutor());
        this.finding = new Finding(index, background, status, marks);
        this.tabs = new SearchTabs(finding, marks, selection, lead, preferences);
        this.lock = new CustomerLock(changeLog, status);
        this.editing = new Editing(store, changeLog, planner, background, status, marks, lock);
        this.following = new Following(store, index, changeLog, background, status);
        this.signing = new Signing(this);
        index.changeSetsOf(store);
        editing.lastProperty().subscribe(this::changed);
        following.followedProperty().subscribe((_, _) -> followed());
        new OutdatedTabs(tabs, following, background);
        tabs.activeProperty().subscribe((_, _) -> following.mark(finding, marks));
    }

    /** Lets the index catch up and shows the search of the last time, on what the index has. */
    public void begin() {
        tabs.begin();
        following.follow();
        behindAtFirst = following.behindProperty().get() > 0;
    }

    /** Reads of the truth; never call on the FX thread. */
    public Store store() {
        return store;
    }

    /** Why nothing can be changed in this store, in a sentence; null when it can. */
    public @Nullable String obstacle() {
        return store.readOnly() ? Text.of("desk.readOnly") : null;
    }

    /** History; to write, use {@link #editing()}. */
    public ChangeLog changeLog() {
        return changeLog;
    }

    /** Searches beside the main one; never call on the FX thread. */
    public MemoryIndex index() {
        return index;
    }

    /** Works plans out; never call on the FX thread. */
    public Planner planner() {
        return planner;
    }

    /** Where blocking work runs. */
    public Background background() {
        return background;
    }

    /** What asks the user. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** What is remembered between starts. */
    public Preferences preferences() {
        return preferences;
    }

    /** Which keys do what. */
    public KeyBindings keys() {
        return keys;
    }

    /** Which metadata keys are columns to begin with. */
    public DefaultColumns defaultColumns() {
        return defaultColumns;
    }

    /** Messages, jobs, the last verify summary. */
    public Status status() {
        return status;
    }

    /** What is marked beside rows. */
    public RowMarks marks() {
        return marks;
    }

    /** Which pane is open. */
    public Panes panes() {
        return panes;
    }

    /** The search of the tab that is shown. */
    public Finding finding() {
        return finding;
    }

    /** The searches side by side, of which {@link #finding()} is the one that is shown. */
    public SearchTabs tabs() {
        return tabs;
    }

    /** The way to alter memories. */
    public Editing editing() {
        return editing;
    }

    /** Who signs change sets, and the reason that they carry. */
    public Signing signing() {
        return signing;
    }

    /** What Verify found of change sets last. */
    public Proofs proofs() {
        return proofs;
    }

    /** The customer within whom edits are kept. */
    public CustomerLock lock() {
        return lock;
    }

    /** Locks edits to the user of the memory that has the focus, or takes the lock off. */
    public void toggleLock() {
        lock.toggle(lead.get());
    }

    /** How far the index has followed. */
    public Following following() {
        return following;
    }

    /** Which memories are selected; the grid sets it, everybody reads it. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The memory of the row that has the focus, as the grid read it last; null when there is none. */
    public ObjectProperty<@Nullable Memory> leadProperty() {
        return lead;
    }

    /** What the table's columns show, from left to right; the grid sets it, everybody reads it. */
    public ObjectProperty<List<Field>> shownColumnsProperty() {
        return shownColumns;
    }

    /** The change set that the Verify pane is to verify; null before the first. */
    public ReadOnlyObjectProperty<@Nullable ChangeSet> underVerificationProperty() {
        return underVerification.getReadOnlyProperty();
    }

    /** Verifies a change set, be it an old one, in the Verify pane. */
    public void verify(ChangeSet changeSet) {
        underVerification.set(null);
        underVerification.set(changeSet);
        panes.show(Pane.VERIFY);
    }

    /** The change set that the history is to show; null before the first. */
    public ReadOnlyObjectProperty<@Nullable ChangeSet> lookedUpProperty() {
        return lookedUp.getReadOnlyProperty();
    }

    /** Shows a change set in the history. */
    public void lookUp(ChangeSet changeSet) {
        lookedUp.set(null);
        lookedUp.set(changeSet);
        panes.enter(Pane.HISTORY);
    }

    /** The bulk edit that the batch pane is to plan; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** Opens the batch pane on what was prepared. */
    public void prepare(Prepared wanted) {
        prepared.set(null);
        prepared.set(wanted);
    }

    private void changed(@Nullable Applied applied) {
        if (applied != null && applied.changeSet() != null) {
            unmarked = applied.changeSet();
            panes.written();
        }
    }

    private void followed() {
        if (behindAtFirst && following.behindProperty().get() == 0) {
            behindAtFirst = false;
            finding.refresh(); // the first answer did not know what the index lacked
        }
        ChangeSet written = unmarked;
        if (written == null || following.followedProperty().get() < written.lastRevision()) {
            if (finding.matches().size() == 0 && finding.textProperty().get().isEmpty()) {
                finding.refresh();
            }
            return;
        }
        unmarked = null;
        if (written.kind() == ChangeKind.IMPORT) {
            finding.refresh();
        } else {
            following.mark(finding, marks);
        }
        underVerification.set(written);
    }
}
