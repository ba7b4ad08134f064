package org.memorycurator.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** Dialogs in windows of their own, above the application's window. */
public final class FxDialogs implements Dialogs {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private final Supplier<? extends @Nullable Window> owner;
    private File folder = new File(System.getProperty("user.home", ""));

    /** Dialogs over the window that {@code owner} answers when one is opened. */
    public FxDialogs(Supplier<? extends @Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> openFiles(String title, List<String> extensions) {
        List<Path> files = open(chooser(title, extensions, folder));
        if (!files.isEmpty()) {
            folder = files.getFirst().toFile().getParentFile();
        }
        return files;
    }

    @Override
    public List<Path> openFiles(String title, List<String> extensions, Path at) {
        return open(chooser(title, extensions, at.toFile()));
    }

    private List<Path> open(FileChooser chooser) {
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, List<String> extensions) {
        FileChooser chooser = chooser(title, extensions, folder);
        chooser.setInitialFileName(suggestedName);
        File file = chooser.showSaveDialog(owner.get());
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        if (file.getName().contains(".") || extensions.isEmpty()) {
            return Optional.of(file.toPath());
        }
        Path named = file.toPath().resolveSibling(file.getName() + "." + extensions.getFirst());
        return Files.notExists(named) || mayReplace(title, named) ? Optional.of(named) : Optional.empty();
    }

    /** The chooser has asked about the name that was typed, not about the one that became of it. */
    private boolean mayReplace(String title, Path file) {
        String words = Text.of("kit.dialog.replace.words", String.valueOf(file.getFileName()));
        return ask(
                        title,
                        words,
                        List.of(
                                new Choice("replace", Text.of("kit.dialog.replace"), Choice.Kind.DANGER),
                                new Choice("keep", Text.of("kit.dialog.cancel"), Choice.Kind.CANCEL)))
                .isPresent();
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path at) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(there(at.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Choice> ask(String title, String message, List<Choice> choices) {
        Dialog<Choice> dialog = new Dialog<>();
        boolean proposed = choices.stream().anyMatch(choice -> choice.kind() == Choice.Kind.MAIN);
        for (Choice choice : choices) {
            ButtonType type = new ButtonType(choice.text(), data(choice.kind()));
            dialog.getDialogPane().getButtonTypes().add(type);
            Node button = dialog.getDialogPane().lookupButton(type);
            button.setId("dialog-" + choice.id());
            if (choice.kind() == Choice.Kind.DANGER) {
                button.getStyleClass().add("danger");
            }
            if (choice.kind() == Choice.Kind.CANCEL && !proposed) {
                focusAtFirst(button); // a key that was meant for elsewhere must not choose
            }
        }
        Label words = words(message);
        dialog.setResultConverter(type -> choices.stream()
                .filter(choice -> type != null && choice.kind() != Choice.Kind.CANCEL)
                .filter(choice -> choice.text().equals(type.getText()) && data(choice.kind()) == type.getButtonData())
                .findFirst()
                .orElse(null));
        return show(dialog, title, words);
    }

    @Override
    public Optional<String> bigText(String title, String text, boolean editable) {
        Dialog<String> dialog = new Dialog<>();
        TextArea area = new TextArea(text);
        area.setId("dialog-text");
        area.getStyleClass().add("big-text");
        Named.as(area, title);
        area.setWrapText(true);
        TabLeaves.install(area);
        area.setEditable(editable);
        String shown = area.getText();
        ButtonType save = new ButtonType(Text.of("kit.dialog.save"), ButtonData.OK_DONE);
        ButtonType close =
                new ButtonType(Text.of(editable ? "kit.dialog.cancel" : "kit.dialog.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        if (editable) {
            dialog.getDialogPane().getButtonTypes().add(save);
        }
        // the editor drops carriage returns: a text that was not touched comes back as it was
        dialog.setResultConverter(type -> type != save ? null : restored(text, shown, area.getText()));
        area.setOnKeyPressed(key -> {
            if (editable && SAVE.match(key)) {
                dialog.setResult(restored(text, shown, area.getText()));
                dialog.close();
            }
        });
        dialog.setResizable(true);
        focusAtFirst(area);
        return show(dialog, title, area);
    }

    /** What is not to be seen yet cannot take the focus, and a dialog says that it is shown before it is. */
    private static void focusAtFirst(Node node) {
        AtomicBoolean first = new AtomicBoolean(true);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused) && first.getAndSet(false)) {
                        node.requestFocus();
                    }
                });
    }

    @Override
    public void error(String title, String sentence, String details) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setGraphic(Icon.ERROR.node());
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(Text.of("kit.dialog.close"), ButtonData.CANCEL_CLOSE));
        if (!details.isEmpty()) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            TabLeaves.install(area);
            Named.as(area, Text.of("kit.dialog.details"));
            area.getStyleClass().add("error-details");
            dialog.getDialogPane().setExpandableContent(area);
        }
        show(dialog, title, words(sentence));
    }

    static String restored(String original, String shown, String now) {
        if (now.equals(shown)) {
            return original;
        }
        return original.contains("\r\n") ? now.replace("\n", "\r\n") : now;
    }

    private <T> Optional<T> show(Dialog<T> dialog, String title, Node content) {
        Window window = owner.get();
        DialogPane pane = dialog.getDialogPane();
        dialog.initOwner(window);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        pane.setHeaderText(title);
        pane.setContent(content);
        pane.getStyleClass().add("curator-dialog");
        pane.getStylesheets().add(Theme.appSheet());
        return dialog.showAndWait();
    }

    private static FileChooser chooser(String title, List<String> extensions, File at) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(there(at));
        if (!extensions.isEmpty()) {
            List<String> patterns = extensions.stream().map(e -> "*." + e).toList();
            chooser.getExtensionFilters()
                    .addAll(
                            new ExtensionFilter(String.join(", ", patterns), patterns),
                            new ExtensionFilter(Text.of("kit.dialog.all-files"), "*.*"));
        }
        return chooser;
    }

    /** The folder, or as near to it as there is one: a chooser does not open in one that is gone. */
    private static @Nullable File there(File at) {
        File near = at.getAbsoluteFile();
        while (near != null && !near.isDirectory()) {
            near = near.getParentFile();
        }
        return near;
    }

    private static Label words(String message) {
        Label words = new Label(message);
        words.setWrapText(true);
        words.getStyleClass().add("dialog-words");
        return words;
    }

    private static ButtonData data(Choice.Kind kind) {
        return switch (kind) {
            case MAIN -> ButtonData.OK_DONE;
            case OTHER -> ButtonData.OTHER;
            case DANGER -> ButtonData.APPLY;
            case CANCEL -> ButtonData.CANCEL_CLOSE;
        };
    }
}
