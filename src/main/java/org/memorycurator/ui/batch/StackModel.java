package org.memorycurator.ui.batch;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Recipe;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;

/** The steps as a whole: copied and pasted as JSON, saved under a name, opened again; what is lost can be had back. FX thread. */
final class StackModel {
    private final Desk desk;
    private final StepList steps;
    private final BatchScope scope;
    private final Clip clip;
    private final SavedSteps saved;
    private Runnable askStep = () -> {};
    private Runnable askSaved = () -> {};

    StackModel(Desk desk, StepList steps, BatchScope scope, Clip clip) {
        this.desk = desk;
        this.steps = steps;
        this.scope = scope;
        this.clip = clip;
        this.saved = new SavedSteps(desk);
    }

    /** All that can be done here. */
    List<Action> actions() {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        Action add = new Action("batch.addStep", "batch.action.addStep", Icon.ADD, "", always, this::askStep);
        return Stream.concat(Stream.of(add), menu().stream()).toList();
    }

    /** What can be done with all steps, for the menu of the pane. */
    List<Action> menu() {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        return List.of(
                new Action("batch.savedSteps", "batch.action.saved", Icon.SAVE, "", always, this::showSaved),
                new Action("batch.copySteps", "batch.action.copy", Icon.COPY, "", always, this::copy),
                new Action("batch.pasteSteps", "batch.action.paste", Icon.PASTE, "", always, this::paste),
                new Action("batch.removeSteps", "batch.action.removeAll", Icon.CLEAR, "", always, this::removeAll));
    }

    /** Those that are kept under a name. */
    SavedSteps saved() {
        return saved;
    }

    /** Fills the table of a step as long as the step is there and its pane is shown. */
    MapFilling filling(StepDraft draft) {
        return new MapFilling(
                desk,
                scope,
                draft,
                () -> desk.panes().shownProperty().get() == Pane.BATCH
                        && draft.openProperty().get()
                        && steps.drafts().contains(draft),
                clip);
    }

    /** Who asks which step is to be added. */
    void onAskStep(Runnable ask) {
        askStep = ask;
    }

    private void askStep() {
        desk.panes().enter(Pane.BATCH);
        askStep.run();
    }

    /** Who shows the saved ones and asks for names. */
    void onAskSaved(Runnable ask) {
        askSaved = ask;
    }

    private void showSaved() {
        desk.panes().enter(Pane.BATCH);
        saved.load(() -> askSaved.run());
    }

    /** Copies all steps that can be done, on or off. */
    void copy() {
        put(steps.lines());
    }

    /** Copies one step. */
    void copy(StepDraft draft) {
        put(draft.step().stream()
                .map(step -> new Recipe.Line(step, draft.onProperty().get()))
                .toList());
    }

    private void put(List<Recipe.Line> lines) {
        if (lines.isEmpty()) {
            desk.status().say(Message.of(Tone.WARNING, Text.of("batch.copy.nothing")));
            return;
        }
        clip.put(new Recipe("", lines).print());
        desk.status().note(Message.of(Tone.SUCCESS, Text.of("batch.copied", lines.size())));
    }

    /** Adds the steps on the clipboard to those that are there. */
    void paste() {
        String text = clip.text();
        desk.background()
                .read(
                        () -> Recipe.parse(text),
                        pasted -> {
                            desk.panes().enter(Pane.BATCH);
                            change(
                                    () -> steps.append(pasted.lines()),
                                    Text.of("batch.pasted", pasted.lines().size()));
                        },
                        fault -> desk.status()
                                .say(Message.of(
                                        Tone.ERROR,
                                        Text.of("batch.paste.failed", String.valueOf(fault.getMessage())))));
    }

    /** Opens the pane with these steps instead of those that are there. */
    void open(List<EditStep> wanted) {
        open(Recipe.of("", wanted));
        desk.panes().enter(Pane.BATCH);
    }

    /** Lets a saved one be the steps instead of those that are there. */
    void open(Recipe recipe) {
        change(
                () -> steps.open(recipe.lines()),
                recipe.name().isEmpty()
                        ? Text.of("batch.opened.steps", recipe.lines().size())
                        : Text.of("batch.opened", recipe.name()));
    }

    /** Takes a step away; it can be had back as long as that is offered. */
    void remove(StepDraft draft) {
        int place = steps.drafts().indexOf(draft);
        if (place < 0) {
            return;
        }
        steps.remove(draft);
        if (!draft.blank()) {
            say(Text.of("batch.removed", draft.wordsProperty().get()), () -> steps.restore(draft, place));
        }
    }

    private void removeAll() {
        change(steps::startOver, Text.of("batch.removedAll"));
    }

    /** Tells only of what is lost by it; else it is to be seen. */
    private void change(Runnable change, String sentence) {
        List<StepDraft> before = List.copyOf(steps.drafts());
        boolean lost = !steps.blank();
        change.run();
        if (lost) {
            say(sentence, () -> steps.replace(before));
        }
    }

    private void say(String sentence, Runnable undo) {
        desk.status().say(new Message(Tone.INFO, sentence, Text.of("action.undo"), undo));
    }
}
