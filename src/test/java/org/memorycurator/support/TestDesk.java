package org.memorycurator.support;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Dialogs;

/** A desk on a real store and a real index, with what it said and what it was answered. */
public final class TestDesk implements AutoCloseable {
    /** What is answered when the desk asks for a long text; asked without an answer: cancelled. */
    public final Queue<String> texts = new ArrayDeque<>();

    private final TestStore store = new TestStore();
    private final MemoryIndex index = MemoryIndex.open(store.folder().resolve("index"), Runnable::run);
    private final List<Message> said = new ArrayList<>();
    private List<Path> chosenFiles = List.of();
    private final List<Path> lookedInto = new ArrayList<>();
    private @Nullable Path chosenFolder;
    private @Nullable Path savedTo;
    private String answer = "";
    private List<Dialogs.Choice> offered = List.of();
    private String question = "";
    private final Desk desk;

    /** Everything happens at once, on the caller's thread. */
    public TestDesk(Memories... memories) {
        this(Background.immediate(), memories);
    }

    public TestDesk(Background background, Memories... memories) {
        this(background, Preferences.forgetful(), memories);
    }

    public TestDesk(Background background, Preferences preferences, Memories... memories) {
        if (memories.length > 0) {
            store.insert(memories);
        }
        index.catchUp(store.store(), Progress.NONE);
        desk = new Desk(store.store(), store.log(), index, background, new Answers(), preferences);
        desk.status().onMessage(said::add);
    }

    /** Shows the first search. */
    public TestDesk begin() {
        desk.begin();
        return this;
    }

    public Desk desk() {
        return desk;
    }

    public TestStore store() {
        return store;
    }

    /** One memory as it is stored now. */
    public Memory now(int number) {
        return store.now(number);
    }

    /** How many change sets of this kind there are. */
    public long changeSets(ChangeKind kind) {
        return store.store().changeSets(Long.MAX_VALUE, 1_000).stream()
                .filter(c -> c.kind() == kind)
                .count();
    }

    /** The last message, as a sentence; empty when nothing was said. */
    public String said() {
        return said.isEmpty() ? "" : said.getLast().sentence();
    }

    public Message lastMessage() {
        return said.getLast();
    }

    /** What the user chooses when asked for files. */
    public void chooses(Path... files) {
        chosenFiles = List.of(files);
    }

    /** What the user chooses when asked for a folder. */
    public void choosesFolder(Path folder) {
        chosenFolder = folder;
    }

    /** Where the user saves when asked for a file. */
    public void savesTo(Path file) {
        savedTo = file;
    }

    /** The folders in which the user was let choose, as far as one was named. */
    public List<Path> lookedInto() {
        return List.copyOf(lookedInto);
    }

    /** What the user answers from now on when asked; else nothing. */
    public void answers(String choice) {
        answer = choice;
    }

    /** What was asked last, in words; empty when nothing was. */
    public String question() {
        return question;
    }

    /** The words of the answers that were offered last; none when nothing was asked. */
    public List<String> offered() {
        return offered.stream().map(Dialogs.Choice::text).toList();
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    private final class Answers implements Dialogs {
        @Override
        public List<Path> openFiles(String title, List<String> extensions) {
            return chosenFiles;
        }

        @Override
        public List<Path> openFiles(String title, List<String> extensions, Path folder) {
            lookedInto.add(folder);
            return chosenFiles;
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, List<String> extensions) {
            return Optional.ofNullable(savedTo);
        }

        @Override
        public Optional<Path> chooseFolder(String title, Path at) {
            lookedInto.add(at);
            return Optional.ofNullable(chosenFolder);
        }

        @Override
        public Optional<Choice> ask(String title, String message, List<Choice> choices) {
            question = message;
            offered = choices;
            return choices.stream().filter(choice -> choice.id().equals(answer)).findFirst();
        }

        @Override
        public Optional<String> bigText(String title, String text, boolean editable) {
            return Optional.ofNullable(texts.poll());
        }

        @Override
        public void error(String title, String sentence, String details) {
            throw new AssertionError(sentence);
        }
    }
}
