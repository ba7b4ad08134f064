package org.memorycurator.ui.settings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.SideWindow;

/** The settings in a window beside the work: sections at the left, the chosen one at the right. FX thread. */
public final class SettingsView {
    private enum Section {
        YOU(Icon.USER, model -> YouPage.of(model.signing())),
        LOOK(Icon.THEME, LookPage::of),
        COLUMNS(Icon.COLUMNS, model -> ColumnsPage.of(model.columns())),
        CONFIRMATIONS(Icon.HELP, OtherPages::confirmations),
        BACKUPS(Icon.STORE, model -> BackupsPage.of(model.backups())),
        SUPPORT(Icon.INFO, OtherPages::support);

        private final Icon icon;
        private final Function<SettingsModel, Node> page;

        Section(Icon icon, Function<SettingsModel, Node> page) {
            this.icon = icon;
            this.page = page;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SettingsModel model;
    private final ListView<Section> sections = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane all = new BorderPane();
    private final Map<Section, Node> pages = new EnumMap<>(Section.class);

    private SettingsView(SettingsModel model) {
        this.model = model;
    }

    /** Opens the window over that of this node whenever the model asks for it. */
    public static void install(Node root, SettingsModel model) {
        SettingsView view = new SettingsView(model);
        SideWindow window = new SideWindow(Text.of("settings.title"), view::content);
        model.onOpen(() -> {
            model.opening();
            window.show(root.getScene().getWindow());
            view.sections.requestFocus();
        });
    }

    /** Built when it is opened first, for the start of the application has other things to do. */
    private Parent content() {
        if (pages.isEmpty()) {
            build();
        }
        return all;
    }

    private void build() {
        sections.setId("settings-sections");
        sections.getStyleClass().add("settings-sections");
        sections.setAccessibleText(Text.of("settings.sections"));
        sections.getItems().setAll(Section.values());
        sections.setCellFactory(_ -> new Cell());
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        all.setId("settings");
        all.getStyleClass().add("settings");
        // in the order in which Tab goes through them
        all.setLeft(sections);
        all.setCenter(scroll);
        if (model.forgetful()) {
            all.setBottom(Page.means(Text.of("settings.readOnly")));
        }
        sections.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                scroll.setContent(pages.computeIfAbsent(section, s -> s.page.apply(model)));
            }
        });
        sections.getSelectionModel().selectFirst();
    }

    private static final class Cell extends ListCell<Section> {
        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : Text.of("settings." + section.word()));
            setGraphic(empty || section == null ? null : section.icon.node());
        }
    }
}
