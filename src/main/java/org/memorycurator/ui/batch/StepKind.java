package org.memorycurator.ui.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.PlaceStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Query;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** What a step can do, in the order in which the list offers it. */
enum StepKind {
    SET_KEY(Group.METADATA, "batch.step.setKey", Icon.KEY_ADD),
    MAP_VALUES(Group.METADATA, "batch.step.mapValues", Icon.MAP_VALUES),
    REMOVE_KEY(Group.METADATA, "batch.step.removeKey", Icon.KEY_REMOVE),
    RENAME_KEY(Group.METADATA, "batch.step.renameKey", Icon.KEY),
    COPY(Group.METADATA, "batch.step.copy", Icon.COPY),
    MOVE(Group.METADATA, "batch.step.move", Icon.MOVE_VALUE),
    SWAP(Group.METADATA, "batch.step.swap", Icon.REPLACE),
    CONVERT(Group.METADATA, "batch.step.convert", Icon.CONVERT),
    SPLIT(Group.METADATA, "batch.step.split", Icon.SPLIT),
    JOIN(Group.METADATA, "batch.step.join", Icon.JOIN),
    REPLACE_TEXT(Group.TEXT, "batch.step.replaceText", Icon.REPLACE_TEXT),
    TRIM(Group.TEXT, "batch.step.trim", Icon.TRIM),
    LETTERS(Group.TEXT, "batch.step.letters", Icon.LETTERS),
    SET_TEXT(Group.TEXT, "batch.step.setText", Icon.EDIT),
    ADD_CATEGORY(Group.CATEGORIES, "batch.step.addCategory", Icon.TAG_ADD),
    REMOVE_CATEGORY(Group.CATEGORIES, "batch.step.removeCategory", Icon.TAG_REMOVE),
    RENAME_CATEGORY(Group.CATEGORIES, "batch.step.renameCategory", Icon.TAG),
    MAP_CATEGORIES(Group.CATEGORIES, "batch.step.mapCategories", Icon.MAP_VALUES),
    SET_CATEGORIES(Group.CATEGORIES, "batch.step.setCategories", Icon.TAGS),
    EXPIRE(Group.STATE, "batch.step.expire", Icon.DATE),
    FEEDBACK(Group.STATE, "batch.step.feedback", Icon.FEEDBACK),
    BIN(Group.STATE, "batch.step.bin", Icon.DELETE),
    RESTORE(Group.STATE, "batch.step.restore", Icon.RESTORE);

    /** How well a kind fits words that were typed, the best first. */
    enum Fit {
        /** Each begins a word of its name. */
        BEGINS,
        /** Each lies in its name or explanation. */
        INSIDE,
        /** Some lie only in the heading, which others have, too. */
        BESIDE,
        NONE
    }

    /** Under which heading a kind is listed. */
    enum Group {
        METADATA,
        TEXT,
        CATEGORIES,
        STATE;

        String words() {
            return Text.of("batch.group." + name());
        }
    }

    private final Group group;
    private final String textKey;
    private final Icon icon;

    StepKind(Group group, String textKey, Icon icon) {
        this.group = group;
        this.textKey = textKey;
        this.icon = icon;
    }

    Group group() {
        return group;
    }

    String words() {
        return Text.of(textKey);
    }

    /** What it is good for, in one line. */
    String explanation() {
        return Text.of("batch.why." + name());
    }

    Icon icon() {
        return icon;
    }

    /** How well what was typed fits. */
    Fit fit(String typed) {
        List<String> wanted = words(typed);
        List<String> own = words(words());
        if (wanted.stream().allMatch(w -> own.stream().anyMatch(o -> o.startsWith(w)))) {
            return Fit.BEGINS;
        }
        String itself = (words() + " " + explanation()).toLowerCase(Locale.ROOT);
        if (wanted.stream().allMatch(itself::contains)) {
            return Fit.INSIDE;
        }
        String all = itself + " " + group.words().toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(all::contains) ? Fit.BESIDE : Fit.NONE;
    }

    /** The one that fits best what was typed, the first of equals; empty when none does. */
    static Optional<StepKind> best(List<StepKind> kinds, String typed) {
        return kinds.stream()
                .filter(kind -> kind.fit(typed) != Fit.NONE)
                .min(Comparator.comparing(kind -> kind.fit(typed)));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    /** Which kinds make sense for the matches of a search: restoring only where it looks into the bin. */
    static List<StepKind> offered(Query query) {
        boolean bin = query.clauses().stream()
                .anyMatch(c -> c.enabled() && c.criterion().equals(new Criterion.Is(Criterion.Flag.BINNED)));
        return Stream.of(values()).filter(k -> bin || k != RESTORE).toList();
    }

    /** What kind of change set these steps make together. */
    static ChangeKind change(List<EditStep> steps) {
        if (steps.stream().allMatch(EditStep.MoveToBin.class::isInstance)) {
            return ChangeKind.DELETE;
        }
        return steps.stream().allMatch(EditStep.Restore.class::isInstance) ? ChangeKind.RESTORE : ChangeKind.BATCH;
    }

    /** The kind of a step. */
    static StepKind of(EditStep step) {
        return switch (step) {
            case EditStep.SetText _ -> SET_TEXT;
            case EditStep.SetMetadata _ -> SET_KEY;
            case EditStep.RemoveMetadata _ -> REMOVE_KEY;
            case EditStep.RenameMetadata _ -> RENAME_KEY;
            case CategoryStep.AddCategory _ -> ADD_CATEGORY;
            case CategoryStep.RemoveCategory _ -> REMOVE_CATEGORY;
            case CategoryStep.RenameCategory _ -> RENAME_CATEGORY;
            case MapCategories _ -> MAP_CATEGORIES;
            case CategoryStep.SetCategories _ -> SET_CATEGORIES;
            case EditStep.SetExpiration _ -> EXPIRE;
            case EditStep.SetFeedback _ -> FEEDBACK;
            case EditStep.MoveToBin _ -> BIN;
            case EditStep.Restore _ -> RESTORE;
            case KeyStep.MapValues _ -> MAP_VALUES;
            case KeyStep.Split _ -> SPLIT;
            case KeyStep.Join _ -> JOIN;
            case KeyStep.Convert _ -> CONVERT;
            case PlaceStep.Copy _ -> COPY;
            case PlaceStep.Move _ -> MOVE;
            case PlaceStep.Swap _ -> SWAP;
            case TextStep.Replace _ -> REPLACE_TEXT;
            case TextStep.Trim _ -> TRIM;
            case TextStep.ChangeCase _ -> LETTERS;
        };
    }
}
