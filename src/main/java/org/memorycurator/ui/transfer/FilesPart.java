package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Detection;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** The files on the sheet: what each is, and how it is read. FX thread. */
final class FilesPart extends SheetPart {
    /** What the controls are made of: as long as it is the same, they stay, and with them the focus. */
    private record Shown(
            SheetFile file,
            @Nullable FileFormat format,
            @Nullable Object charset,
            String sheet) {}

    private final SheetChoices choices;
    private final SheetFiles files;
    private final VBox list = new VBox();
    private final VBox layouts = new VBox();
    private final Label looking = SheetPart.sentence("quiet");
    private List<Shown> shown = List.of();

    FilesPart(SheetModel model) {
        super("files", Text.of("import.files.title", 0));
        this.choices = model.choices();
        this.files = choices.files();
        list.setId("import-files");
        list.getStyleClass().add("sheet-parts");
        layouts.getStyleClass().add("sheet-parts");
        Button add = new Button(Text.of("import.add"), Icon.ADD.node());
        add.setId("import-add");
        add.getStyleClass().addAll("flat", "small");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.addMore());
        looking.setId("import-looking");
        looking.setGraphic(Icon.RUNNING.node());
        files.lookingProperty().subscribe(now -> {
            setTitle(Text.of("import.files.title", files.count()));
            looking.setText(now ? Text.of("import.looking", files.lookedAt()) : "");
        });
        Label known = SheetPart.sentence("standing");
        known.setId("import-known");
        Runnable tell = () -> tell(known);
        choices.profiles().whyProperty().subscribe(tell);
        choices.steps().missingProperty().subscribe(tell);
        tell.run();
        fill(known, list, looking, layouts, new LettersPart(files), add);
        files.files().addListener((ListChangeListener<SheetFile>) _ -> show());
        show();
    }

    /** By which profile they are read, and what that lacks. */
    private void tell(Label known) {
        ProfilesModel profiles = choices.profiles();
        String missing = choices.steps().missingProperty().get();
        String lacks = missing.isEmpty() ? "" : Text.of("import.steps.missing", missing);
        known.setGraphic((profiles.outdated() || !missing.isEmpty() ? Icon.WARNING : Icon.CHECK).node());
        known.setText((profiles.whyProperty().get() + " " + lacks).strip());
    }

    private void show() {
        List<Shown> now = files.files().stream().map(FilesPart::shown).toList();
        setTitle(Text.of("import.files.title", files.count()));
        if (files.lettersInDoubt()) {
            unfold(); // something in it must be looked at
        }
        setBrief(FileNames.of(files.files().stream().map(SheetFile::path).toList()));
        if (now.equals(shown) && !now.isEmpty()) {
            return;
        }
        shown = now;
        String focused = focusedId();
        list.getChildren().setAll(files.files().stream().map(this::line).toList());
        List<Node> all = new ArrayList<>();
        for (FileFormat format : files.formats()) {
            if (!format.text() && !format.tabular()) {
                continue; // there is but one way to read it
            }
            files.first(format).ifPresent(first -> {
                Layout layout = first.layout();
                if (layout != null) {
                    if (files.formats().size() > 1) {
                        all.add(Inputs.words("transfer.format." + format.name()));
                    } else if (files.files().size() > 1) {
                        all.add(Inputs.words("import.layout.all"));
                    }
                    all.add(new LayoutRows(files, first, layout, all.size() < 2));
                }
            });
        }
        layouts.getChildren().setAll(all);
        if (!focused.isEmpty() && getScene() != null && getScene().lookup("#" + focused) instanceof Node again) {
            again.requestFocus();
        }
    }

    private static Shown shown(SheetFile file) {
        Layout layout = file.layout();
        return layout == null
                ? new Shown(file, null, null, "")
                : new Shown(
                        new SheetFile(file.path(), file.detection(), null, file.problem(), file.doubt()),
                        layout.format(),
                        layout.charset(),
                        layout.table().sheet());
    }

    private String focusedId() {
        for (Node at = getScene() == null ? null : getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getId() != null && at.getId().startsWith("import-")) {
                return at.getId();
            }
        }
        return "";
    }

    private Node line(SheetFile file) {
        Label name = new Label(file.name());
        name.getStyleClass().add("history-title");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(file.path().toString()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name);
        head.getStyleClass().add("step-line");
        if (files.files().size() > 1) {
            head.getChildren().add(remove(file));
        }
        VBox line = new VBox(head);
        line.getStyleClass().add("sheet-file");
        Detection detection = file.detection();
        if (detection != null) {
            String words = detection.compressed() ? Text.of("import.compressed", detection.words()) : detection.words();
            line.getChildren().add(words(words, "quiet"));
        }
        file.findings().forEach(finding -> line.getChildren().add(words(finding, "faint")));
        if (!file.problem().isEmpty()) {
            line.getChildren().add(words(file.problem(), "field-problem"));
        }
        if (!file.doubt().isEmpty()) {
            line.getChildren().add(words(file.doubt(), "sheet-reason"));
        }
        GridPane rows = SheetPart.rows();
        SheetPart.row(rows, "import.format", format(file));
        line.getChildren().add(rows);
        return line;
    }

    private ComboBox<FileFormat> format(SheetFile file) {
        ComboBox<FileFormat> box = new ComboBox<>();
        box.setId(
                file == files.files().getFirst()
                        ? "import-format"
                        : "import-format-" + files.files().indexOf(file));
        box.getItems().setAll(FileFormat.values());
        box.setConverter(Words.of(FileFormat::words));
        Layout layout = file.layout();
        box.setValue(layout == null ? null : layout.format());
        box.setPromptText(Text.of("import.format.choose"));
        Named.as(box, Text.of("import.format.of", file.name()));
        box.setMinWidth(0);
        box.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                files.readAs(file, chosen);
            }
        });
        return box;
    }

    private Button remove(SheetFile file) {
        Button remove = new IconButton(Icon.CLOSE, Text.of("import.remove", file.name()));
        remove.setId("import-remove-" + files.files().indexOf(file));
        remove.getStyleClass().add("button-icon");
        remove.setMinHeight(USE_PREF_SIZE);
        remove.setOnAction(_ -> files.remove(file));
        return remove;
    }

    private static Label words(String sentence, String style) {
        Label words = SheetPart.sentence(style);
        words.setText(sentence);
        return words;
    }
}
