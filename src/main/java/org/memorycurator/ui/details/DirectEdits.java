package org.memorycurator.ui.details;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;

/** What is done to the memory that is shown by one gesture, and saved at once. FX thread. */
final class DirectEdits {
    private final Desk desk;
    private final ReadOnlyObjectProperty<@Nullable Memory> memory;

    DirectEdits(Desk desk, ReadOnlyObjectProperty<@Nullable Memory> memory) {
        this.desk = desk;
        this.memory = memory;
    }

    /** Removes a key, if it is stored. */
    void removeKey(String key) {
        with(shown -> {
            if (shown.metadata().has(key)) {
                edit(shown, ChangeKind.EDIT, new EditStep.RemoveMetadata(key));
            }
        });
    }

    void addCategory(String name) {
        with(shown -> {
            if (!name.isBlank() && !shown.content().categories().contains(name.strip())) {
                edit(shown, ChangeKind.EDIT, new CategoryStep.AddCategory(name.strip()));
            }
        });
    }

    void removeCategory(String name) {
        with(shown -> edit(shown, ChangeKind.EDIT, new CategoryStep.RemoveCategory(name)));
    }

    void unbin() {
        with(shown -> edit(shown, ChangeKind.RESTORE, new EditStep.Restore()));
    }

    /** Asks for the corrected text of an immutable memory, deletes it and adds it again. */
    void replace() {
        with(shown -> {
            String title = Text.of("details.replace.title");
            Optional<String> text = desk.lock().refuses(shown)
                    ? Optional.empty()
                    : desk.dialogs().bigText(title, shown.text(), true);
            while (text.isPresent() && text.get().isBlank()) {
                text = desk.dialogs().bigText(Text.of("details.problem.noText"), shown.text(), true);
            }
            text.filter(typed -> !typed.equals(shown.text()))
                    .ifPresent(typed -> desk.editing()
                            .replace(
                                    shown,
                                    List.of(new EditStep.SetText(typed)),
                                    desk.finding().origin()));
        });
    }

    private void edit(Memory shown, ChangeKind kind, EditStep step) {
        desk.editing().edit(shown, List.of(step), kind, desk.finding().origin());
    }

    private void with(Consumer<Memory> work) {
        Memory shown = memory.get();
        if (shown != null) {
            work.accept(shown);
        }
    }
}
