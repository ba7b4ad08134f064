package org.memorycurator.ui.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.PlaceStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.batch.When;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;

/** What was filled in, as a step. FX thread. */
final class StepReading {
    private static final Pattern COMMA = Pattern.compile(",");

    private StepReading() {}

    /** @throws IllegalArgumentException with a sentence for the user, when something is missing or cannot be read */
    static EditStep read(StepKind kind, StepInputs in) {
        String what = in.what.get();
        String with = in.with.get();
        return switch (kind) {
            case SET_KEY -> set(in);
            case MAP_VALUES ->
                new KeyStep.MapValues(
                        what, in.table.read(), in.table.ignoreCase().get());
            case REMOVE_KEY -> new EditStep.RemoveMetadata(what);
            case RENAME_KEY -> new EditStep.RenameMetadata(what, with, in.taken.get());
            case COPY -> new PlaceStep.Copy(in.from(), in.to(), in.taken.get());
            case MOVE -> new PlaceStep.Move(in.from(), in.to(), in.taken.get());
            case SWAP -> new PlaceStep.Swap(in.from(), in.to());
            case CONVERT -> new KeyStep.Convert(what, in.convert.get());
            case SPLIT -> new KeyStep.Split(what, with);
            case JOIN -> new KeyStep.Join(what, with);
            case REPLACE_TEXT ->
                new TextStep.Replace(in.where(), what, with, in.how.get(), in.matchCase.get(), in.keepCase.get());
            case TRIM -> new TextStep.Trim(in.where(), in.inner.get());
            case LETTERS -> new TextStep.ChangeCase(in.where(), in.letters.get());
            case SET_TEXT -> new EditStep.SetText(what);
            case ADD_CATEGORY -> new CategoryStep.AddCategory(what.strip());
            case REMOVE_CATEGORY -> new CategoryStep.RemoveCategory(what);
            case RENAME_CATEGORY -> new CategoryStep.RenameCategory(what, with.strip());
            case MAP_CATEGORIES ->
                new MapCategories(in.table.read(), in.table.ignoreCase().get());
            case SET_CATEGORIES -> new CategoryStep.SetCategories(in.clear.get() ? List.of() : list(what));
            case EXPIRE -> expire(in);
            case FEEDBACK -> feedback(in);
            case BIN -> new EditStep.MoveToBin();
            case RESTORE -> new EditStep.Restore();
        };
    }

    /** Whether nothing was entered where something must be: such a step is as good as absent. */
    static boolean blank(StepKind kind, StepInputs in) {
        return switch (kind) {
            case BIN, RESTORE -> false;
            case TRIM, LETTERS -> !in.inText.get() && in.in.get().isEmpty();
            case EXPIRE -> in.date.get() == null && !in.clear.get();
            case FEEDBACK -> in.rating.get() == null && !in.clear.get();
            case SET_CATEGORIES -> in.what.get().isEmpty() && !in.clear.get();
            case SET_KEY -> in.what.get().isEmpty() && in.value.blank();
            case MAP_VALUES, MAP_CATEGORIES -> in.table.unchanged();
            case CONVERT, SPLIT, JOIN, REMOVE_KEY, SET_TEXT, ADD_CATEGORY, REMOVE_CATEGORY ->
                in.what.get().isEmpty();
            case RENAME_KEY, RENAME_CATEGORY, COPY, MOVE, SWAP, REPLACE_TEXT ->
                in.what.get().isEmpty() && in.with.get().isEmpty();
        };
    }

    private static EditStep set(StepInputs in) {
        if (in.with.get().isEmpty()) {
            throw new IllegalArgumentException(Text.of("batch.problem.value"));
        }
        When when =
                switch (in.condition.get()) {
                    case ALWAYS -> When.ALWAYS;
                    case EMPTY -> When.EMPTY;
                    case EQUAL -> new When.Equal(in.equal.read());
                };
        return new EditStep.SetMetadata(in.what.get(), in.value.read(), when);
    }

    private static List<String> list(String typed) {
        return Stream.of(COMMA.split(typed))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static EditStep expire(StepInputs in) {
        LocalDate day = in.date.get();
        if (day == null && !in.clear.get()) {
            throw new IllegalArgumentException(Text.of("batch.problem.date"));
        }
        return new EditStep.SetExpiration(in.clear.get() ? null : day);
    }

    private static EditStep feedback(StepInputs in) {
        Rating rating = in.rating.get();
        if (in.clear.get() || rating == null) {
            return new EditStep.SetFeedback(null);
        }
        String reason = in.with.get().strip();
        return new EditStep.SetFeedback(new Feedback(rating, reason.isEmpty() ? null : reason, in.addressed.get()));
    }
}
