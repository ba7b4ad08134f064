package org.memorycurator.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.batch.BatchModel;
import org.memorycurator.ui.batch.BatchView;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.details.DetailsModel;
import org.memorycurator.ui.details.DetailsView;
import org.memorycurator.ui.find.FacetsView;
import org.memorycurator.ui.find.FindModel;
import org.memorycurator.ui.find.SearchBar;
import org.memorycurator.ui.find.TabsView;
import org.memorycurator.ui.find.TimelineView;
import org.memorycurator.ui.grid.GridModel;
import org.memorycurator.ui.grid.GridView;
import org.memorycurator.ui.history.GrowthModel;
import org.memorycurator.ui.history.GrowthWindow;
import org.memorycurator.ui.history.HistoryModel;
import org.memorycurator.ui.history.HistoryView;
import org.memorycurator.ui.kit.FocusRing;
import org.memorycurator.ui.kit.Painted;
import org.memorycurator.ui.kit.Toast;
import org.memorycurator.ui.kit.Toasts;
import org.memorycurator.ui.settings.SettingsModel;
import org.memorycurator.ui.settings.SettingsView;
import org.memorycurator.ui.support.CrashModel;
import org.memorycurator.ui.support.SupportModel;
import org.memorycurator.ui.support.SupportView;
import org.memorycurator.ui.transfer.DropArea;
import org.memorycurator.ui.transfer.ExportModel;
import org.memorycurator.ui.transfer.ExportView;
import org.memorycurator.ui.transfer.ImportModel;
import org.memorycurator.ui.transfer.ImportResultDialog;
import org.memorycurator.ui.transfer.SheetView;
import org.memorycurator.ui.transfer.WelcomeView;
import org.memorycurator.ui.verify.VerifyModel;
import org.memorycurator.ui.verify.VerifyView;

/** The window's content over one open store: every screen in its place, every action in menus and keys. FX thread. */
public final class Shell {
    /** How long an empty window waits for its first rows. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Desk desk;
    private final FindModel find;
    private final GridModel grid;
    private final DetailsModel details;
    private final BatchModel batch;
    private final VerifyModel verify;
    private final HistoryModel history;
    private final ImportModel imports;
    private final SupportModel support;
    private final SettingsModel settings;
    private final Catalogue catalogue;
    private final DockPlace dockPlace;
    private final StackPane root = new StackPane();
    private final GridView table;
    private final Once firstRows = new Once();
    /** Made when it is opened first. */
    private @Nullable KeysWindow keys;

    /** Builds all screens on this desk. */
    public Shell(Desk desk, Appearance appearance, CrashModel crashes, Outside outside) {
        this.desk = desk;
        catalogue = new Catalogue(desk.keys());
        dockPlace = new DockPlace(desk.preferences());
        find = new FindModel(desk);
        grid = new GridModel(desk);
        details = new DetailsModel(desk);
        batch = new BatchModel(desk);
        verify = new VerifyModel(desk);
        history = new HistoryModel(desk);
        imports = new ImportModel(desk, outside);
        verify.beside(imports.checkAction());
        support = new SupportModel(desk, crashes, outside);
        settings = new SettingsModel(desk, appearance, outside, support.actions());
        ExportModel exports = new ExportModel(desk, outside);
        catalogue.add(imports.actions());
        catalogue.add(exports.actions());
        catalogue.add(find.actions());
        catalogue.add(history.actions());
        GrowthModel growth = new GrowthModel(desk);
        catalogue.add(growth.actions());
        catalogue.add(grid.actions());
        catalogue.add(batch.actions());
        catalogue.add(details.actions());
        catalogue.add(verify.actions());
        catalogue.add(new ShellActions(desk)
                .actions(
                        () -> Palette.open(
                                catalogue, desk.preferences(), root.getScene().getWindow()),
                        this::showKeys,
                        new PaneCycle(root),
                        new PaneSize(root),
                        outside::quit));
        catalogue.add(settings.actions());
        catalogue.add(support.actions());
        catalogue.add(new LookActions(appearance, dockPlace).actions());
        table = build(appearance.percentProperty());
        GrowthWindow.install(root, growth);
        ExportView.install(root, exports);
    }

    /** The whole content. */
    public Parent node() {
        return root;
    }

    /**
     * Begins the search of the last time. Then this is to come into the scene of a window, as {@code ready} says: when the first rows
     * are there, so that the window is laid out and painted once with them, or a moment later when they take long.
     */
    public void begin(Runnable ready) {
        Once enough = new Once();
        enough.then(ready);
        find.holdCounts();
        grid.onFirstShown(firstRows::happen);
        firstRows.then(enough::happen);
        desk.background().later(PATIENCE, enough::happen);
        desk.begin();
    }

    /** This is in the scene of a window: the search box gets the keyboard, facets and timeline follow the first rows. */
    public void shown() {
        Scene scene = root.getScene();
        firstRows.then(() -> Painted.then(scene, find::releaseCounts));
        catalogue.get("find.focus").run().run();
        if (!imports.tellLeft() && desk.store().leftUnfinished()) {
            desk.status().say(Message.of(Tone.WARNING, Text.of("shell.unfinished")));
        }
    }

    /** Imports these files without a question where their reading is certain, and opens the import sheet for others; none is fine. */
    public void importFiles(List<Path> files) {
        imports.importFiles(files);
    }

    /** Opens the import sheet with these files, as if they had been dropped on the window; none is fine. */
    public void openFiles(List<Path> files) {
        imports.openFiles(files);
    }

    /**
     * Saves what is being typed anywhere, as leaving the place with the mouse would, closes the import sheet, and remembers where the
     * table is: before the window closes.
     */
    public void saveAll() {
        root.requestFocus();
        details.saveAll();
        imports.closeSheet();
        table.rememberPlace();
    }

    /** Makes a backup if it is time for one. Called now and then. */
    public void backUpIfDue() {
        settings.backUpIfDue();
    }

    /** Whether the store may be closed: asks while a job runs, if the user wants to be asked, and stops it if it may. */
    public boolean mayClose() {
        return new Leaving(desk).may();
    }

    private void showKeys() {
        KeysWindow window = keys == null ? new KeysWindow(catalogue) : keys;
        keys = window;
        window.show(root.getScene().getWindow());
    }

    /** Everything in its place; gives the table. */
    private GridView build(ObservableValue<Integer> percent) {
        SearchBar searchBar = new SearchBar(find);
        HBox.setHgrow(searchBar, Priority.ALWAYS);
        HBox row = new HBox(searchBar);
        row.getChildren().add(new Toolbar(catalogue, row));
        row.getStyleClass().add("top-row");
        VBox top = new VBox(row, searchBar.chips());
        top.getStyleClass().add("top-bar");
        Menus menus = new Menus(catalogue);
        GridView view = new GridView(grid);
        view.table().setContextMenu(menus.table());
        view.setEmptyStore(new WelcomeView(imports));
        searchBar.setOnLeaveDown(view::focusTable);
        BorderPane window = new BorderPane(desk(view, percent));
        window.setMinSize(0, 0);
        window.setTop(new VBox(menus.bar(), new TabsView(find), top));
        window.setBottom(new StatusLine(desk));
        root.getChildren().add(window);
        AltWithMouse.install(root);
        Keys.install(root, catalogue.keys(), why -> desk.status().say(Message.of(Tone.WARNING, why)));
        FocusKeeper.install(root, desk.background());
        FocusRing.follow();
        Toasts toasts = new Toasts(root, desk.background());
        desk.status().messageProperty().subscribe(message -> {
            if (message != null && message.tone() == Message.Tone.SUCCESS) {
                toasts.worked();
            }
        });
        desk.status().onMessage(message -> toasts.show(toast(message)));
        DropArea.install(root, imports);
        SheetView.install(root, imports);
        ImportResultDialog.install(root, imports);
        SettingsView.install(root, settings);
        SupportView.install(root, support);
        return view;
    }

    private Node desk(GridView view, ObservableValue<Integer> percent) {
        Dock dock = new Dock(
                desk.panes(),
                desk.keys(),
                dockPlace,
                Map.of(
                        Pane.DETAILS, () -> new DetailsView(details),
                        Pane.BATCH, () -> new BatchView(batch),
                        Pane.VERIFY, () -> new VerifyView(verify),
                        Pane.HISTORY, () -> new HistoryView(history)));
        VBox middle = new VBox(new TimelineView(find), view);
        VBox.setVgrow(view, Priority.ALWAYS);
        return new Panels(desk, percent, dockPlace, new FacetsView(find), find.facetsShownProperty(), middle, dock);
    }

    private static Toast toast(Message message) {
        Toast.Kind kind = Toast.Kind.valueOf(message.tone().name());
        Runnable run = message.run();
        return message.action() == null || run == null
                ? Toast.of(kind, message.sentence())
                : Toast.withButton(kind, message.sentence(), message.action(), run);
    }
}
