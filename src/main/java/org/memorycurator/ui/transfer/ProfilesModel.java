package org.memorycurator.ui.transfer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.transfer.ProfileFile;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptList;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** How sources are imported, kept under names in the store's folder, and the one that is used now. FX thread. */
final class ProfilesModel {
    private final Desk desk;
    private final KeptList<ImportProfile> kept;
    private final ReadOnlyObjectWrapper<@Nullable ImportProfile> used = new ReadOnlyObjectWrapper<>();
    private boolean recognised;

    ProfilesModel(Desk desk) {
        this.desk = desk;
        this.kept = new KeptList<>(
                desk, ProfileFile.in(desk.store().folder(), desk.store().readOnly()), ImportProfile::name);
    }

    /** Reads what is kept unless that is done, and goes on then, also where it cannot be read: that is said. */
    void load(Runnable then) {
        kept.load(then, then);
    }

    /** What is kept, in the order in which it was; not to be changed. */
    ObservableList<ImportProfile> profiles() {
        return kept.things();
    }

    /** What is used; null for none. */
    ReadOnlyObjectProperty<@Nullable ImportProfile> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** Whether it is used because the file was recognised, and not because it was chosen. */
    boolean recognised() {
        return recognised;
    }

    /** Uses the one of the source from which this file comes, if there is one. */
    Optional<ImportProfile> recognise(SheetFile source, TableHead head) {
        Layout layout = source.layout();
        Optional<ImportProfile> found = layout == null
                ? Optional.empty()
                : ProfileFile.recognise(List.copyOf(kept.things()), source.path(), layout.format(), head.names());
        recognised = found.isPresent();
        used.set(found.orElse(null));
        return found;
    }

    /** Uses this one; null for none. */
    void use(@Nullable ImportProfile profile) {
        recognised = false;
        used.set(profile);
    }

    /** The one of this name, case and white space at the edges not counting. */
    Optional<ImportProfile> called(String name) {
        return kept.called(name);
    }

    /** Keeps this in the place of another of its name; the last kept is recognised first. Where they cannot be read, that is said. */
    void save(ImportProfile profile) {
        kept.load(
                () -> {
                    kept.add(profile);
                    use(profile);
                    desk.status().note(Message.of(Tone.SUCCESS, Text.of("import.profile.saved", profile.name())));
                },
                () -> {});
    }

    /** Keeps it no longer; can be undone. */
    void forget(ImportProfile profile) {
        kept.remove(profile, Text.of("import.profile.forgotten", profile.name()));
        use(null);
    }
}
