package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.RuleGuess;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** What is chosen on the sheet: files, how they are read, what their columns become, what they match, and the import rule. FX thread. */
final class SheetChoices {
    private final SheetFiles files;
    private final MappingModel mapping;
    private final Fitting fitting;
    private final RulesModel rules;
    private final StepsChoice steps;
    private final ProfilesModel profiles;
    private final SheetMemory memory = new SheetMemory();
    private final Runnable changed;
    private final Latest opening = new Latest();
    private boolean fresh;

    /** {@code changed} is told of every change. */
    SheetChoices(Desk desk, Runnable changed) {
        this.changed = changed;
        this.files = new SheetFiles(desk, this::looked);
        this.mapping = new MappingModel(this::mappingChanged);
        this.fitting = new Fitting(desk, mapping);
        this.rules = new RulesModel(changed);
        this.steps = new StepsChoice(desk, changed);
        this.profiles = new ProfilesModel(desk);
    }

    /** Begins with these files, as they were left or as their source is known to be. */
    void open(List<Path> paths) {
        fresh = true;
        rules.forget();
        SheetMemory.Choices before = memory.of(paths);
        steps.load();
        steps.choose("");
        profiles.use(null);
        clear();
        files.expect(paths);
        Latest.Question question = opening.ask();
        profiles.load(() -> {
            if (question.isLatest()) {
                files.open(paths, before == null ? List.of() : before.files());
            }
        });
    }

    /** There is no file any more, and nothing of the last one is to be seen. */
    void clear() {
        opening.forget();
        files.clear();
        mapping.clear();
    }

    /** Keeps what is chosen for the time when the same files are opened again. */
    void remember() {
        if (!fresh) {
            memory.put(new SheetMemory.Choices(
                    files.files(), files.lettersRightProperty().get(), mapping.mapping(), rules.all(), steps.name()));
        }
    }

    SheetFiles files() {
        return files;
    }

    MappingModel mapping() {
        return mapping;
    }

    RulesModel rules() {
        return rules;
    }

    StepsChoice steps() {
        return steps;
    }

    ProfilesModel profiles() {
        return profiles;
    }

    /** How the files are called. */
    String name() {
        return FileNames.of(files.files().stream().map(SheetFile::path).toList());
    }

    /** Why nothing can be read as it is chosen, in a sentence; empty when it can. */
    String problem() {
        if (files.files().isEmpty()) {
            return fresh || files.lookingProperty().get() ? "" : Text.of("import.problem.noFile");
        }
        if (!files.problem().isEmpty()) {
            return files.problem();
        }
        String unread = unread();
        if (!unread.isEmpty()) {
            return unread;
        }
        if (rules.of(FileKind.TABLES).needsText() && lacksText()) {
            return noText();
        }
        boolean lacksKey =
                files.kinds().stream().anyMatch(kind -> rules.of(kind).lacksKey());
        return lacksKey ? Text.of("import.problem.noKey") : "";
    }

    /** Why not even a row can be read, in a sentence; empty when they can. */
    private String unread() {
        Mapping table = mapping.mapping();
        Optional<String> problem = files.tabular() ? table.problem(files.head().names()) : Optional.empty();
        return problem.orElse("");
    }

    /** Whether no column and no template says what the text is: then nothing new can come in. */
    boolean lacksText() {
        return files.tabular() && !mapping.mapping().has(ColumnUse.Part.TEXT);
    }

    /** Why the text is none that could be made, or that there is none, in a sentence; empty when all is well. */
    String textProblem() {
        Mapping now = mapping.mapping();
        String template = files.tabular()
                ? new Mapping(List.of(), now.template(), now.owner())
                        .problem(files.head().names())
                        .orElse("")
                : "";
        return template.isEmpty() && lacksText() ? noText() : template;
    }

    /** Whether nobody says whose the memories are. */
    boolean lacksUser() {
        return files.tabular()
                && !mapping.uses(ColumnKind.USER)
                && !mapping.uses(ColumnKind.ID)
                && mapping.userProperty().get().isBlank();
    }

    /** What to do about that, in a sentence. */
    static String noText() {
        return Text.of("import.problem.noText", Text.of("import.template.prompt", "{name}", "{street}"));
    }

    /** As the importer takes it; empty while something is missing. */
    Optional<ImportSetup> setup() {
        return problem().isEmpty() ? setupToLookAt() : Optional.empty();
    }

    /** The same, also while it cannot be matched yet: to look at the first rows helps to choose. */
    Optional<ImportSetup> setupToLookAt() {
        if (files.files().isEmpty() || !files.problem().isEmpty() || !unread().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportSetup(
                files.sources(kind -> rules.of(kind).rule()),
                files.tabular() ? mapping.mapping() : null,
                steps.steps()));
    }

    /** Takes over how a source is imported. */
    void use(ImportProfile profile) {
        profiles.use(profile, files.head().names());
        adopt(profile);
        changed.run();
    }

    /** Keeps what is chosen under this name; there must be a file. */
    void saveProfile(String name) {
        SheetFile lead = files.lead();
        Layout layout = lead.layout();
        if (layout != null) {
            FileFormat format = layout.format();
            profiles.save(new ImportProfile(
                    name.strip(),
                    ImportProfile.Source.of(lead.path(), format, files.head().names()),
                    layout,
                    files.tabular() ? mapping.mapping() : null,
                    rules.of(FileKind.of(format)).rule(),
                    steps.name()));
        }
    }

    private void adopt(ImportProfile profile) {
        if (profile.mapping() != null) {
            mapping.use(files.head().columns(), profile.mapping());
        }
        List<FileKind> there = files.kinds();
        FileKind kind = there.size() == 1
                ? there.getFirst()
                : FileKind.of(profile.source().format());
        rules.choose(Map.of(kind, profile.rule()));
        steps.choose(profile.recipe());
        files.use(profile, kind);
    }

    private void looked() {
        if (fresh && !files.files().isEmpty()) {
            fresh = false;
            begin();
        } else {
            mapping.fit(files.head());
        }
        fitting.judgeBy(files.head().sample());
        judge();
        changed.run();
    }

    private void begin() {
        TableHead head = files.head();
        SheetMemory.Choices before =
                memory.of(files.files().stream().map(SheetFile::path).toList());
        if (before == null) {
            mapping.suggest(head);
            profiles.recognise(files.lead(), head).ifPresent(this::adopt);
        } else {
            mapping.use(head.columns(), before.mapping());
            rules.choose(before.rules());
            steps.choose(before.steps());
            files.lettersRightProperty().set(before.lettersRight());
        }
    }

    private void mappingChanged() {
        fitting.again();
        judge();
        changed.run();
    }

    private void judge() {
        mapping.blame(files.tabular() ? mapping.mapping().fault(files.head().names()) : Optional.empty());
        suggestRules();
    }

    private void suggestRules() {
        boolean read = files.tabular() && !files.head().columns().isEmpty();
        if (read) {
            rules.suggest(RuleGuess.of(mapping.mapping(), files.head().traits(), files.keysHere()));
        } else {
            rules.suggest();
        }
    }
}
