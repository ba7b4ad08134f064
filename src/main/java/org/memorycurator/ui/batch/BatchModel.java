package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.Applied;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Prepared;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;

/** A bulk edit in the making: scope, steps, the plan that they make, and what became of it. FX thread. */
public final class BatchModel {
    private final Desk desk;
    private final BatchScope scope;
    private final StepList steps;
    private final StackModel stack;
    private final ObjectProperty<Immutables> immutables = new SimpleObjectProperty<>(Immutables.LEAVE);
    private final Writing writing;
    private final PlanExport export;
    private final RealValues realValues;
    private final BatchPlanning planning;
    private final PlanRows rows;
    private final BooleanBinding canApply;
    private final List<Action> actions;
    /** Whether something changed while the plan was being written. */
    private boolean missed;

    private Selection plannedSelection;
    private Matches plannedMatches;

    /** A pane with one empty step, following the selection of the desk. */
    public BatchModel(Desk desk) {
        this(desk, Clip.system());
    }

    /** With a clipboard of its own, for tests. */
    BatchModel(Desk desk, Clip clip) {
        this.desk = desk;
        this.writing = new Writing(desk);
        this.realValues = new RealValues(desk);
        this.steps = new StepList(this::touched);
        this.planning = new BatchPlanning(desk, this::request);
        this.export = new PlanExport(desk, planning);
        this.scope = new BatchScope(desk, this::busy, () -> appliedProperty().get() != null);
        this.stack = new StackModel(desk, steps, scope, clip);
        this.plannedSelection = scope.selection();
        this.plannedMatches = scope.matches();
        this.rows = new PlanRows(desk.background(), desk.status()::failed);
        this.canApply = planning.planProperty()
                .isNotNull()
                .and(planning.outdatedProperty().not())
                .and(writing.runningProperty().not())
                .and(rows.tickedProperty().greaterThan(0))
                .and(new SimpleBooleanProperty(desk.obstacle() == null));
        this.actions = offered();
        listen();
    }

    private List<Action> offered() {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        BooleanBinding idle = writing.runningProperty().not();
        String keys = "Ctrl+Shift+Enter";
        return List.of(
                new Action("batch.open", "batch.open", Icon.BATCH, "Ctrl+E", always, this::open)
                        .unless(desk.obstacle()),
                new Action("batch.replaceText", "batch.replaceText", Icon.REPLACE_TEXT, "Ctrl+H", always, this::replace)
                        .unless(desk.obstacle()),
                new Action("batch.apply", "batch.action.apply", Icon.CHECK, keys, canApply, this::apply),
                new Action("batch.takeAll", "batch.action.takeAll", Icon.SELECT_ALL, "", always, scope::takeAll),
                new Action("batch.startOver", "batch.another", Icon.ADD, "", idle, this::startOver),
                new Action("batch.toggle", "batch.toggle", Icon.BATCH, "", always, this::toggle),
                export.action());
    }

    private void listen() {
        planning.planProperty().subscribe(rows::show);
        immutables.subscribe((_, _) -> touched());
        scope.onChange(this::scopeChanged);
        desk.editing().lastProperty().subscribe((_, _) -> changedElsewhere());
        desk.lock().userProperty().subscribe((_, _) -> changedElsewhere());
        desk.panes().shownProperty().subscribe((_, now) -> shown(now));
        desk.preparedProperty().subscribe((_, now) -> openWith(now));
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return Stream.concat(actions.stream(), stack.actions().stream()).toList();
    }

    /** Opens the pane on what is selected. */
    public void open() {
        writing.forget();
        scope.takeHere();
        desk.panes().enter(Pane.BATCH);
    }

    /** Opens the pane on what another screen has prepared; steps that were there before can be had back. */
    private void openWith(@Nullable Prepared wanted) {
        if (wanted != null) {
            writing.forget();
            scope.take(wanted);
            stack.open(wanted.steps());
        }
    }

    /** Opens the pane with a step that finds and replaces. */
    void replace() {
        steps.offer(StepKind.REPLACE_TEXT);
        open();
    }

    private void toggle() {
        desk.panes().toggle(Pane.BATCH);
    }

    BatchPlanning planning() {
        return planning;
    }

    PlanRows rows() {
        return rows;
    }

    StepList steps() {
        return steps;
    }

    StackModel stack() {
        return stack;
    }

    ObjectProperty<Immutables> immutablesProperty() {
        return immutables;
    }

    /** Saves the plan as a table. */
    PlanExport export() {
        return export;
    }

    /** The writing of plans and what becomes of them. */
    Writing writing() {
        return writing;
    }

    /** What became of the plan that was applied last; null as soon as something else is planned. */
    ReadOnlyObjectProperty<@Nullable Applied> appliedProperty() {
        return writing.appliedProperty();
    }

    BooleanBinding canApply() {
        return canApply;
    }

    /** What there is to complete with. */
    RealValues realValues() {
        return realValues;
    }

    /** The memories it is for. */
    BatchScope scope() {
        return scope;
    }

    /** Which kinds of steps make sense here. */
    List<StepKind> kinds() {
        return StepKind.offered(scope.matches().query());
    }

    /** Writes exactly the plan that is shown, without the rows that were left out. */
    void apply() {
        BatchPlan plan = planning.planProperty().get();
        if (plan == null || !canApply.get() || !LargeBatch.confirmed(desk, plan)) {
            return;
        }
        writing.apply(plan, this::written, this::notWritten);
    }

    /** Stops whatever runs: the writing, then nothing is written, or the planning. */
    void cancel() {
        if (writing.runningProperty().get()) {
            writing.cancel();
        } else {
            planning.cancel();
        }
    }

    /** Begins anew with one empty step and every row ticked. */
    void startOver() {
        scope.takeHere();
        rows.takeAllIn();
        steps.startOver();
    }

    private void written() {
        planning.clear();
        rows.takeAllIn();
        missed = false;
    }

    private void notWritten() {
        if (missed) {
            missed = false;
            replan();
        }
    }

    /** The scope or the steps are others: whatever was planned no longer fits. */
    private void touched() {
        if (writing.runningProperty().get()) {
            missed = true;
        } else {
            writing.forget();
            replan();
        }
    }

    private void scopeChanged() {
        boolean searched = scope.matches() != plannedMatches;
        boolean chosen = !scope.selection().equals(plannedSelection);
        plannedMatches = scope.matches();
        plannedSelection = scope.selection();
        if (chosen || (searched && plannedSelection.all() && appliedProperty().get() == null)) {
            touched();
        }
        if (searched && desk.panes().shownProperty().get() == Pane.BATCH) {
            realValues.readKeys();
        }
    }

    /** Whether there is something that must not go over to other memories by itself. */
    private boolean busy() {
        return planning.planProperty().get() != null
                || writing.runningProperty().get()
                || appliedProperty().get() != null;
    }

    private void changedElsewhere() {
        if (!writing.runningProperty().get()
                && appliedProperty().get() == null
                && planning.planProperty().get() != null) {
            replan();
        }
    }

    private void replan() {
        if (desk.panes().shownProperty().get() == Pane.BATCH) {
            planning.again();
        } else {
            planning.outdate();
        }
    }

    private void shown(@Nullable Pane pane) {
        if (pane == Pane.BATCH) {
            realValues.readKeys();
            if (appliedProperty().get() == null
                    && !writing.runningProperty().get()
                    && (planning.outdatedProperty().get()
                            || planning.planProperty().get() == null)) {
                planning.now();
            }
        }
    }

    private Optional<Request> request() {
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        return steps.steps().map(this::request);
    }

    private Request request(List<EditStep> wanted) {
        return scope.request(wanted, steps.places(), immutables.get());
    }
}
