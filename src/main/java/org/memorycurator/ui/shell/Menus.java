package org.memorycurator.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.kit.Action;

/** Menus made of actions; a dash is a line between them. Nothing else makes a menu item. */
final class Menus {
    private record Layout(String textKey, List<String> actions) {}

    private static final List<Layout> BAR = List.of(
            new Layout(
                    "menu.file",
                    List.of(
                            "store.open",
                            "-",
                            "import.open",
                            "import.sample",
                            "export.open",
                            "export.digest",
                            "-",
                            "store.backUp",
                            "store.restore",
                            "-",
                            "settings.open",
                            "-",
                            "shell.quit")),
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
                            "grid.whoWrote",
                            "-",
                            "grid.thumbUp",
                            "grid.thumbDown",
                            "grid.addressed",
                            "-",
                            "batch.open",
                            "batch.replaceText",
                            "batch.takeAll",
                            "batch.apply",
                            "batch.export",
                            "batch.startOver",
                            "-",
                            "grid.delete",
                            "grid.restore",
                            "-",
                            "lock.here",
                            "lock.off",
                            "-",
                            "shell.reason")),
            new Layout(
                    "menu.search",
                    List.of(
                            "find.focus",
                            "find.refresh",
                            "find.back",
                            "find.forward",
                            "-",
                            "saved.save",
                            "-",
                            "tabs.open",
                            "tabs.close",
                            "tabs.reopen",
                            "tabs.next",
                            "tabs.previous",
                            "tabs.rename",
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
                            "find.timeline",
                            "find.timelineField",
                            "-",
                            "grid.columns",
                            "menu.view.column",
                            "grid.resetColumns",
                            "-",
                            "menu.view.pane",
                            "menu.view.dock",
                            "menu.view.theme",
                            "menu.view.text",
                            "menu.view.density",
                            "menu.view.motion")),
            new Layout(
                    "menu.verify",
                    List.of(
                            "verify.rerun",
                            "verify.copy",
                            "import.check",
                            "-",
                            "history.undo",
                            "history.again",
                            "history.apply",
                            "-",
                            "history.showRows",
                            "history.verify",
                            "history.copy")),
            new Layout(
                    "menu.help",
                    List.of(
                            "shell.palette",
                            "shell.keys",
                            "-",
                            "shell.answer",
                            "shell.cancelJob",
                            "-",
                            "history.growth",
                            "shell.author",
                            "-",
                            "support.log",
                            "support.report",
                            "-",
                            "support.about")));

    /** What a right click on the table offers. */
    private static final List<String> TABLE = List.of(
            "grid.edit",
            "grid.bigEditor",
            "grid.replace",
            "-",
            "grid.filterTo",
            "grid.exclude",
            "grid.openInTab",
            "grid.whoWrote",
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
            "grid.restore",
            "-",
            "lock.here",
            "lock.off");

    private final Catalogue catalogue;

    Menus(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The menu bar. */
    MenuBar bar() {
        MenuBar bar = new MenuBar();
        bar.setId("shell-menu");
        for (Layout layout : BAR) {
            bar.getMenus().add(menu(layout.textKey(), layout.actions()));
        }
        letters(bar.getMenus());
        return bar;
    }

    /** The table's context menu. */
    ContextMenu table() {
        ContextMenu menu = new ContextMenu();
        TABLE.forEach(id -> menu.getItems().add(item(id)));
        letters(menu.getItems());
        return menu;
    }

    /** Where in the menus each action is, as {@code View › Theme}, in the order of the menus. */
    static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (Layout layout : BAR) {
            paths(paths, Text.of(layout.textKey()), layout.actions());
        }
        return paths;
    }

    private static void paths(Map<String, String> paths, String path, List<String> ids) {
        for (String id : ids) {
            List<String> submenu = Submenus.OF.get(id);
            if (submenu != null) {
                paths(paths, Text.of("menu.path", path, Text.of(id)), submenu);
            } else if (!id.equals("-")) {
                paths.putIfAbsent(id, path);
            }
        }
    }

    /** Underlines a letter in each, by which it is chosen while its menu is open. */
    private static void letters(List<? extends MenuItem> items) {
        List<MenuItem> named = items.stream()
                .filter(i -> !(i instanceof SeparatorMenuItem))
                .map(MenuItem.class::cast)
                .toList();
        List<String> marked =
                Mnemonics.mark(named.stream().map(MenuItem::getText).toList());
        for (int i = 0; i < named.size(); i++) {
            named.get(i).setText(marked.get(i));
            named.get(i).setMnemonicParsing(true);
        }
    }

    private Menu menu(String textKey, List<String> ids) {
        Menu menu = new Menu(Text.of(textKey));
        ids.forEach(id -> menu.getItems().add(item(id)));
        letters(menu.getItems());
        return menu;
    }

    private MenuItem item(String id) {
        List<String> submenu = Submenus.OF.get(id);
        if (submenu != null) {
            return menu(id, submenu);
        }
        return id.equals("-") ? new SeparatorMenuItem() : item(catalogue.get(id));
    }

    private MenuItem item(Action action) {
        String id = action.id();
        MenuItem item = action.chosen() == null
                ? new MenuItem(action.text(), action.icon().node())
                : choice(action, action.chosen());
        item.setId("menu-" + id.replace('.', '-'));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.addEventHandler(ActionEvent.ACTION, _ -> action.run().run());
        KeyBindings keys = catalogue.keys();
        keys.versionProperty()
                .subscribe(_ -> item.setAccelerator(keys.of(action).stream()
                        .findFirst()
                        .flatMap(Keys::combination)
                        .orElse(null)));
        return item;
    }

    /** A click ticks the item by itself, so the tick is put right afterwards. */
    private static MenuItem choice(Action action, ObservableBooleanValue chosen) {
        CheckMenuItem item = new CheckMenuItem(action.text());
        chosen.subscribe(item::setSelected);
        item.selectedProperty().subscribe(_ -> item.setSelected(chosen.get()));
        return item;
    }
}
