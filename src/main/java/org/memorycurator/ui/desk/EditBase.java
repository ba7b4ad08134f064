package org.memorycurator.ui.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.PlaceStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;

/** From which revision an edit starts, when the memory was changed between being seen and being saved. Pure. */
final class EditBase {
    private EditBase() {}

    /**
     * The memory as it is now, when what the steps touch is as the user saw it; else as the user saw it, so that the change
     * log refuses the edit and says who was faster.
     */
    static Memory of(Memory seen, Memory now, List<EditStep> steps) {
        Content was = seen.content();
        Content is = now.content();
        boolean untouched = was.state() == is.state() && steps.stream().allMatch(step -> untouched(step, was, is));
        return untouched ? now : seen;
    }

    private static boolean untouched(EditStep step, Content was, Content is) {
        return switch (step) {
            case EditStep.SetText _ -> was.text().equals(is.text());
            case EditStep.SetMetadata set -> untouched(set.key(), was, is);
            case EditStep.RemoveMetadata remove -> untouched(remove.key(), was, is);
            case EditStep.RenameMetadata rename -> untouched(rename.from(), was, is) && untouched(rename.to(), was, is);
            case CategoryStep.SetCategories _ -> was.categories().equals(is.categories());
            case CategoryStep.AddCategory _,
                    CategoryStep.RemoveCategory _,
                    CategoryStep.RenameCategory _,
                    MapCategories _ -> true;
            case EditStep.SetExpiration _ -> Objects.equals(was.expirationDate(), is.expirationDate());
            case EditStep.SetFeedback _ -> Objects.equals(was.feedback(), is.feedback());
            case EditStep.MoveToBin _, EditStep.Restore _ -> true;
            // No cell is edited by these: whatever was changed counts.
            case KeyStep _, PlaceStep _, TextStep _ -> was.sameAs(is);
        };
    }

    /** A key with dots may reach into the objects on its way: all of them count. */
    private static boolean untouched(String key, Content was, Content is) {
        return Stream.concat(was.metadata().values().keySet().stream(), is.metadata().values().keySet().stream())
                .filter(name -> key.equals(name) || key.startsWith(name + "."))
                .allMatch(name ->
                        Objects.equals(was.metadata().get(name), is.metadata().get(name)));
    }
}
