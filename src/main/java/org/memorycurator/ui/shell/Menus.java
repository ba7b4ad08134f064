package org.memorycurator.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Text;

/** Menus made of actions; a dash is a line between them. Nothing else makes a menu item. */
final class Menus {
    private record Layout(String textKey, List<String> actions) {}

    private static final List<Layout> BAR = List.of(
            new Layout("menu.file", List.of("import.open", "import.sample", "-", "shell.quit")),
            new Layout(
                    "menu.edit",
                    List.of(
                            "edit.undo",
                            "edit.redo",
                            "-",
                            "grid.copy",
                            "grid.paste",
                            "-",
                            "grid.selectAll",
                            "grid.selectNone")),
            new Layout(
                    "menu.memories",
                    List.of(
                            "grid.edit",
                            "grid.bigEditor",
                            "grid.replace",
                            "-",
                            "grid.thumbUp",
                            "grid.thumbDown",
                            "grid.addressed",
                            "-",
                            "batch.open",
                            "batch.replaceText",
                            "-",
                            "grid.delete",
                            "grid.restore")),
            new Layout(
                    "menu.search",
                    List.of(
                            "find.focus",
                            "find.refresh",
                            "find.back",
                            "find.forward",
                            "-",
                            "find.needsReview",
                            "find.bin")),
            new Layout(
                    "menu.view",
                    List.of(
                            "details.toggle",
                            "batch.toggle",
                            "verify.toggle",
                            "history.toggle",
                            "find.facets",
                            "-",
                            "grid.columns",
                            "-",
                            "shell.dark",
                            "shell.larger",
                            "shell.smaller",
                            "shell.usualSize")),
            new Layout("menu.verify", List.of("verify.rerun", "verify.copy")),
            new Layout("menu.help", List.of("shell.palette", "shell.keys", "-", "shell.author", "shell.about")));

    /** What a right click on the table offers. */
    private static final List<String> TABLE = List.of(
            "grid.edit",
            "grid.bigEditor",
            "grid.replace",
            "-",
            "grid.filterTo",
            "grid.exclude",
            "-",
            "grid.copy",
            "grid.paste",
            "-",
            "grid.thumbUp",
            "grid.thumbDown",
            "grid.addressed",
            "-",
            "batch.open",
            "-",
            "grid.delete",
            "grid.restore");

    private final Catalogue catalogue;

    Menus(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The menu bar. */
    MenuBar bar() {
        MenuBar bar = new MenuBar();
        bar.setId("shell-menu");
        for (Layout layout : BAR) {
            Menu menu = new Menu(Text.of(layout.textKey()));
            layout.actions().forEach(id -> menu.getItems().add(item(id)));
            bar.getMenus().add(menu);
        }
        return bar;
    }

    /** The table's context menu. */
    ContextMenu table() {
        ContextMenu menu = new ContextMenu();
        TABLE.forEach(id -> menu.getItems().add(item(id)));
        return menu;
    }

    private MenuItem item(String id) {
        if (id.equals("-")) {
            return new SeparatorMenuItem();
        }
        Action action = catalogue.get(id);
        MenuItem item = new MenuItem(action.text(), action.icon().node());
        item.setId("menu-" + id.replace('.', '-'));
        item.setMnemonicParsing(false);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.run().run());
        if (!action.shortcut().isEmpty()) {
            item.setAccelerator(Keys.all(action).getFirst());
        }
        return item;
    }
}
