package org.memorycurator.ui.shell;

import java.util.List;
import java.util.Map;

/** Which actions are in menus within menus, by the text key of the menu. */
final class Submenus {
    /** Menus within menus. */
    static final Map<String, List<String>> OF = Map.of(
            "menu.view.dock",
            List.of("shell.dock.auto", "shell.dock.right", "shell.dock.bottom"),
            "menu.view.pane",
            List.of(
                    "shell.nextPane",
                    "shell.previousPane",
                    "-",
                    "shell.paneWider",
                    "shell.paneNarrower",
                    "shell.paneTaller",
                    "shell.paneLower",
                    "-",
                    "shell.closePane"),
            "menu.view.theme",
            List.of(
                    "shell.theme.system",
                    "shell.theme.light",
                    "shell.theme.dark",
                    "shell.theme.contrast",
                    "-",
                    "shell.dark"),
            "menu.view.column",
            List.of(
                    "grid.sort",
                    "grid.sortToo",
                    "-",
                    "grid.columnLeft",
                    "grid.columnRight",
                    "grid.columnWider",
                    "grid.columnNarrower",
                    "-",
                    "grid.columnHide"),
            "menu.view.text",
            List.of("shell.larger", "shell.smaller", "shell.usualSize"),
            "menu.view.density",
            List.of("shell.density.compact", "shell.density.comfortable", "shell.density.roomy"),
            "menu.view.motion",
            List.of("shell.motion.system", "shell.motion.reduced", "shell.motion.full"));

    private Submenus() {}
}
