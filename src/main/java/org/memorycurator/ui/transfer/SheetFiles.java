package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.ProfileFile;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.file.Misread;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.RuleGuess;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** The files on the sheet, each as it was found and as it is to be read; files of one format are read in one way. FX thread. */
final class SheetFiles {
    private final Desk desk;
    private final Runnable changed;
    private final EncodingChecks checks = new EncodingChecks(Misread::of);
    private final Latest latest = new Latest();
    private final ObservableList<SheetFile> files = FXCollections.observableArrayList();
    private final ObservableList<String> letters = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private List<Path> lookedAt = List.of();
    private final BooleanProperty lettersRight = new SimpleBooleanProperty();
    private TableHead head = TableHead.NONE;
    private Map<String, RuleGuess.KeyHere> keysHere = Map.of();

    /** {@code changed} is told when the files, or how they are read, are others, and they were looked at. */
    SheetFiles(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** Has none until these are opened, and says that they are being looked at. */
    void expect(List<Path> paths) {
        clear();
        lettersRight.set(false);
        looksAt(paths);
    }

    private void looksAt(List<Path> paths) {
        lookedAt = List.copyOf(paths);
        looking.set(false); // other files than before, perhaps
        looking.set(true);
    }

    /** Takes these files instead, read as they were {@code before}; {@link #files()} has them once they were looked at. */
    void open(List<Path> paths, List<SheetFile> before) {
        expect(paths);
        look(
                paths,
                () -> paths.stream()
                        .distinct()
                        .map(SheetFile::of)
                        .map(file -> file.asIn(before))
                        .toList());
    }

    /** Takes these, too. */
    void add(List<Path> paths) {
        List<SheetFile> here = List.copyOf(files);
        List<Path> others = paths.stream()
                .distinct()
                .filter(path -> here.stream().noneMatch(f -> f.path().equals(path)))
                .toList();
        look(
                others,
                () -> Stream.concat(here.stream(), others.stream().map(SheetFile::of))
                        .toList());
    }

    /** Leaves one out. */
    void remove(SheetFile file) {
        List<SheetFile> rest = files.stream().filter(f -> f != file).toList();
        look(
                paths(rest),
                () -> rest.stream()
                        .map(f -> f.layout() == null ? f : f.read(f.layout()))
                        .toList());
    }

    /** No longer has any. */
    void clear() {
        latest.forget();
        looking.set(false);
        files.clear();
        letters.clear();
        checks.clear();
        head = TableHead.NONE;
    }

    /** Reads all files of this kind as a profile says. */
    void use(ImportProfile profile, FileKind kind) {
        boolean known = ProfileFile.knows(profile, head.names());
        relay(file -> file.is(kind) ? file.as(profile, known) : file);
    }

    /** Reads all files of this format in another way. */
    void overrule(FileFormat format, UnaryOperator<Layout> change) {
        relay(file -> {
            Layout layout = file.layout();
            return layout == null || layout.format() != format ? file : file.read(change.apply(layout));
        });
    }

    /** Reads this sheet of all workbooks, each from where it has its header there. */
    void sheet(String name) {
        List<SheetFile> now = List.copyOf(files);
        look(
                paths(now),
                () -> now.stream()
                        .map(file -> file.is(FileFormat.XLSX) ? file.sheet(name) : file)
                        .toList());
    }

    /** Reads this file as another format. */
    void readAs(SheetFile which, FileFormat format) {
        relay(file -> file == which ? file.read(Layouts.as(file, format)) : file);
    }

    private void relay(UnaryOperator<SheetFile> change) {
        List<SheetFile> now = files.stream().map(change).toList();
        if (!now.equals(files)) {
            look(paths(now), () -> now);
        }
    }

    /** Where the files of this kind are. */
    List<Path> paths(FileKind kind) {
        return paths(files.stream().filter(file -> file.is(kind)).toList());
    }

    private static List<Path> paths(List<SheetFile> of) {
        return of.stream().map(SheetFile::path).toList();
    }

    private void look(List<Path> paths, Callable<List<SheetFile>> found) {
        Latest.Question question = latest.ask();
        looksAt(paths);
        desk.background()
                .read(
                        () -> Looked.at(found.call(), desk.index(), desk.store(), checks),
                        question.only(this::looked),
                        question.only(fault -> {
                            looking.set(false);
                            desk.status().failed(fault);
                        }));
    }

    private void looked(Looked now) {
        looking.set(false);
        if (!now.letters().equals(letters)) {
            lettersRight.set(false);
        }
        head = now.head();
        keysHere = now.keysHere();
        letters.setAll(now.letters());
        files.setAll(now.files());
        changed.run();
    }

    /** The files, in the order in which they are read. */
    ObservableList<SheetFile> files() {
        return files;
    }

    /** How the files are called that are being looked at, or were last. */
    String lookedAt() {
        return FileNames.of(lookedAt);
    }

    /** How many files are on the sheet, or are looked at before they are. */
    int count() {
        return files.isEmpty() && looking.get() ? lookedAt.size() : files.size();
    }

    /** Whether files are being looked at. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Words in which the encoding shows, where it was guessed. */
    ObservableList<String> letters() {
        return letters;
    }

    /** Whether the user has looked at the letters and found them right. */
    BooleanProperty lettersRightProperty() {
        return lettersRight;
    }

    /** Whether the user must look at the letters first. */
    boolean lettersInDoubt() {
        return !lettersRight.get() && files.stream().anyMatch(SheetFile::inDoubt);
    }

    /** The columns of the tables. */
    TableHead head() {
        return head;
    }

    /** The metadata keys of the store that columns of the tables are called like. */
    Map<String, RuleGuess.KeyHere> keysHere() {
        return keysHere;
    }

    /** Whether there is a table among them. */
    boolean tabular() {
        return files.stream().anyMatch(SheetFile::tabular);
    }

    /** The formats in which files are read, in their order. */
    List<FileFormat> formats() {
        return Stream.of(FileFormat.values())
                .filter(format -> files.stream().anyMatch(f -> f.is(format)))
                .toList();
    }

    /** The kinds of files that there are, in their order. */
    List<FileKind> kinds() {
        return Stream.of(FileKind.values())
                .filter(kind -> files.stream().anyMatch(f -> f.is(kind)))
                .toList();
    }

    /** The one after which a profile is made: the first table, whose columns are most to choose, else the first; there must be one. */
    SheetFile lead() {
        return files.stream().filter(SheetFile::tabular).findFirst().orElseGet(files::getFirst);
    }

    /** The first file of a format. */
    Optional<SheetFile> first(FileFormat format) {
        return files.stream().filter(f -> f.is(format)).findFirst();
    }

    /** Why they cannot be read, in a sentence; empty when they can. */
    String problem() {
        return files.stream()
                .map(SheetFile::problem)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** As the importer takes them, each by the rule of its kind. */
    List<ImportSetup.Source> sources(Function<FileKind, MatchRule> rules) {
        List<ImportSetup.Source> sources = new ArrayList<>();
        for (SheetFile file : files) {
            Layout layout = file.layout();
            if (layout != null) {
                sources.add(new ImportSetup.Source(file.path(), layout, rules.apply(FileKind.of(layout.format()))));
            }
        }
        return sources;
    }
}
