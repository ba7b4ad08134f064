package org.memorycurator.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Dialogs;
import org.memorycurator.ui.kit.Dialogs.Choice;

/**
 * A store that could not be opened: says so, and asks which one to open instead. FX thread.
 *
 * @param folder the store's folder
 * @param before the store that was open before in this window; null at a start
 */
record NotOpened(Path folder, @Nullable Path before) {
    /** The store to open now, be it the same once more; empty when the user gives up. */
    Optional<Path> instead(Dialogs dialogs, Exception fault) {
        System.getLogger(NotOpened.class.getName()).log(System.Logger.Level.ERROR, "The store was not opened", fault);
        List<Choice> choices = new ArrayList<>();
        boolean back = before != null && !before.equals(folder);
        if (back) {
            choices.add(new Choice("back", Text.of("app.back", name(before)), Choice.Kind.MAIN));
        }
        choices.add(new Choice("another", Text.of("app.another"), back ? Choice.Kind.OTHER : Choice.Kind.MAIN));
        choices.add(new Choice("again", Text.of("app.again"), Choice.Kind.OTHER));
        choices.add(new Choice("close", Text.of("app.close"), Choice.Kind.CANCEL));
        Optional<Path> chosen = Optional.empty();
        Optional<String> answer = Optional.of("");
        while (chosen.isEmpty() && answer.isPresent()) { // who chooses no folder after all is asked again
            answer = dialogs.ask(Text.of("app.notOpened"), String.valueOf(fault.getMessage()), choices)
                    .map(Choice::id);
            chosen = answer.flatMap(id -> switch (id) {
                case "back" -> Optional.ofNullable(before);
                case "again" -> Optional.of(folder);
                default -> dialogs.chooseFolder(Text.of("app.chooseStore"), folder);
            });
        }
        return chosen;
    }

    private static String name(@Nullable Path folder) {
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }
}
