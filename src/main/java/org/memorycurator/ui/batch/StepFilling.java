package org.memorycurator.ui.batch;

import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.Place;
import org.memorycurator.batch.PlaceStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.batch.When;
import org.memorycurator.model.Feedback;
import org.memorycurator.ui.batch.StepInputs.Condition;

/** A step that is there already, filled in. FX thread. */
final class StepFilling {
    private final StepInputs in;

    private StepFilling(StepInputs in) {
        this.in = in;
    }

    static void fill(StepInputs in, EditStep step) {
        new StepFilling(in).fill(step);
    }

    private void fill(EditStep step) {
        switch (step) {
            case EditStep.SetText(String text) -> in.what.set(text);
            case EditStep.SetMetadata set -> set(set);
            case EditStep.RemoveMetadata(String key) -> in.what.set(key);
            case EditStep.RenameMetadata rename -> {
                both(rename.from(), rename.to());
                in.taken.set(rename.taken());
            }
            case CategoryStep.AddCategory(String category) -> in.what.set(category);
            case CategoryStep.RemoveCategory(String category) -> in.what.set(category);
            case CategoryStep.RenameCategory(String from, String to) -> both(from, to);
            case CategoryStep.SetCategories set -> {
                in.what.set(String.join(", ", set.categories()));
                in.clear.set(set.categories().isEmpty());
            }
            case EditStep.SetExpiration set -> {
                in.date.set(set.date());
                in.clear.set(set.date() == null);
            }
            case EditStep.SetFeedback set -> feedback(set.feedback());
            case EditStep.MoveToBin _, EditStep.Restore _ -> {
                // nothing to fill in
            }
            case MapCategories map -> table(map.table(), map.ignoreCase());
            case KeyStep map -> key(map);
            case PlaceStep place -> place(place);
            case TextStep text -> text(text);
        }
    }

    private void both(String what, String with) {
        in.what.set(what);
        in.with.set(with);
    }

    private void set(EditStep.SetMetadata step) {
        in.what.set(step.key());
        in.value.fill(step.value());
        switch (step.when()) {
            case When.Always _ -> in.condition.set(Condition.ALWAYS);
            case When.Empty _ -> in.condition.set(Condition.EMPTY);
            case When.Equal equal -> {
                in.condition.set(Condition.EQUAL);
                in.equal.fill(equal.value());
            }
        }
    }

    private void key(KeyStep step) {
        in.what.set(step.key());
        switch (step) {
            case KeyStep.MapValues map -> table(map.table(), map.ignoreCase());
            case KeyStep.Split split -> in.with.set(split.separator());
            case KeyStep.Join join -> in.with.set(join.separator());
            case KeyStep.Convert convert -> in.convert.set(convert.type());
        }
    }

    private void table(ValueTable table, boolean ignoreCase) {
        in.table.ignoreCase().set(ignoreCase);
        in.table.take(table);
    }

    private void place(PlaceStep step) {
        switch (step) {
            case PlaceStep.Copy copy -> {
                places(copy.from(), copy.to());
                in.taken.set(copy.taken());
            }
            case PlaceStep.Move move -> {
                places(move.from(), move.to());
                in.taken.set(move.taken());
            }
            case PlaceStep.Swap swap -> places(swap.one(), swap.other());
        }
    }

    private void places(Place from, Place to) {
        in.fromText.set(from.equals(Place.TEXT));
        in.toText.set(to.equals(Place.TEXT));
        both(key(from), key(to));
    }

    private void text(TextStep step) {
        in.inText.set(step.in().equals(Place.TEXT));
        in.in.set(key(step.in()));
        switch (step) {
            case TextStep.Replace replace -> {
                both(replace.find(), replace.replacement());
                in.how.set(replace.how());
                in.matchCase.set(replace.matchCase());
                in.keepCase.set(replace.keepCase());
            }
            case TextStep.Trim trim -> in.inner.set(trim.inner());
            case TextStep.ChangeCase change -> in.letters.set(change.letters());
        }
    }

    private void feedback(@Nullable Feedback feedback) {
        in.clear.set(feedback == null);
        if (feedback != null) {
            in.rating.set(feedback.rating());
            in.with.set(feedback.reason() == null ? "" : feedback.reason());
            in.addressed.set(feedback.addressed());
        }
    }

    private static String key(Place place) {
        return place instanceof Place.Key(String key) ? key : "";
    }
}
