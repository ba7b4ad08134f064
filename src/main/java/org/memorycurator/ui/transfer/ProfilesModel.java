package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.transfer.ProfileFile;
import org.memorycurator.transfer.ProfileFile.Recognised;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptList;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** How sources are imported, kept under names in the store's folder, and the one that is used now. FX thread. */
final class ProfilesModel {
    private static final int NAMED = 4;
    private static final String BETWEEN = ", ";

    private final Desk desk;
    private final KeptList<ImportProfile> kept;
    private final ReadOnlyObjectWrapper<@Nullable ImportProfile> used = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private boolean outdated;

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

    /** Why it is used, and what has changed since it was saved, in a sentence; empty when the file is none that it knows. */
    ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** Whether it was made for other columns than the file has. */
    boolean outdated() {
        return outdated;
    }

    /** Uses the one of the source from which this file comes, if there is one. */
    Optional<ImportProfile> recognise(SheetFile source, TableHead head) {
        Layout layout = source.layout();
        Optional<Recognised> found = layout == null
                ? Optional.empty()
                : ProfileFile.recognise(List.copyOf(kept.things()), source.path(), layout.format(), head.names());
        outdated = found.filter(ProfilesModel::differs).isPresent();
        why.set(found.map(ProfilesModel::why).orElse(""));
        Optional<ImportProfile> profile = found.map(Recognised::profile);
        used.set(profile.orElse(null));
        return profile;
    }

    private static String why(Recognised found) {
        String name = found.profile().name();
        if (!found.profile().source().format().tabular()) {
            return Text.of("import.profile.known.name", name);
        }
        List<String> changes = new ArrayList<>();
        if (!found.fresh().isEmpty()) {
            changes.add(Text.of("import.profile.fresh", found.fresh().size(), named(found.fresh())));
        }
        if (!found.gone().isEmpty()) {
            changes.add(Text.of("import.profile.gone", found.gone().size(), named(found.gone())));
        }
        return changes.isEmpty()
                ? Text.of("import.profile.known", name)
                : Text.of("import.profile.changed", name, String.join(BETWEEN, changes));
    }

    private static boolean differs(Recognised found) {
        return !found.fresh().isEmpty() || !found.gone().isEmpty();
    }

    private static String named(List<String> columns) {
        return columns.size() <= NAMED
                ? String.join(BETWEEN, columns)
                : Text.of(
                        "import.columns.someMore",
                        String.join(BETWEEN, columns.subList(0, NAMED)),
                        columns.size() - NAMED);
    }

    /** Uses this one, because the user chose it; null for none. */
    void use(@Nullable ImportProfile profile) {
        outdated = false;
        why.set("");
        used.set(profile);
    }

    /** Uses this one, because the user chose it, for a file with these columns: says what differs. */
    void use(ImportProfile profile, List<String> columns) {
        use(profile);
        Recognised differs = Recognised.of(profile, columns);
        boolean tables = profile.source().format().tabular() && !columns.isEmpty();
        outdated = tables && differs(differs);
        why.set(outdated ? why(differs) : "");
    }

    /** Whether this name can be given to the one that is used: another than it has, and nobody else’s. */
    boolean canRename(String name) {
        ImportProfile now = used.get();
        boolean taken = called(name).filter(other -> other != now).isPresent();
        return now != null && !name.isBlank() && !taken && !name.strip().equals(now.name());
    }

    /** Gives the one that is used another name, in its place among the others. */
    void rename(String name) {
        ImportProfile now = used.get();
        if (now != null && canRename(name)) {
            ImportProfile renamed = now.called(name.strip());
            kept.replace(now, renamed);
            used.set(renamed);
            desk.status().note(Message.of(Tone.SUCCESS, Text.of("import.profile.renamed", now.name(), renamed.name())));
        }
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
