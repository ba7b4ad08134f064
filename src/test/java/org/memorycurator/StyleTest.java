package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Style classes in the code and rules in the sheet that fit together, and colours in the theme files only. */
class StyleTest {
    private static final Path LOOK = Path.of("src/main/resources/org/memorycurator/ui");

    @Test
    void every_style_class_of_ours_has_a_rule_and_every_rule_a_user() throws IOException {
        Set<String> literals = Sources.main().literals();
        String sheet = Files.readString(LOOK.resolve("app.css"));
        Set<String> ruled = Sources.found("\\.([a-z][a-z0-9-]*)", withoutBlocks(sheet));
        Set<String> given = new TreeSet<>();
        for (Path file : Sources.main().files()) {
            String source = Files.readString(file);
            for (String call : Sources.found("getStyleClass\\(\\)\\s*\\.(?:add|addAll|setAll)\\(([^;]*)\\)", source)) {
                given.addAll(Sources.found("\"([a-z][a-z0-9-]*)\"", call));
            }
        }
        assertThat(given.stream()
                        .filter(c -> ruled.stream().noneMatch(r -> c.endsWith("-") ? r.startsWith(c) : r.equals(c))
                                && !foreign(c))
                        .toList())
                .as("style classes without a rule")
                .isEmpty();
        Set<String> families =
                literals.stream().filter(l -> l.matches("[a-z][a-z0-9-]*-")).collect(Collectors.toSet());
        assertThat(ruled.stream()
                        .filter(c -> !literals.contains(c)
                                && !foreign(c)
                                && families.stream().noneMatch(c::startsWith))
                        .sorted()
                        .toList())
                .as("rules for style classes that nothing has")
                .isEmpty();
    }

    @Test
    void only_the_theme_files_hold_colours() throws IOException {
        assertThat(Sources.found("(#[0-9a-fA-F]{3,8})\\b", Files.readString(LOOK.resolve("app.css"))))
                .as("literal colours")
                .isEmpty();
        for (Path file : Sources.main().files()) {
            assertThat(Sources.found("\"(#[0-9a-fA-F]{6})\"", Files.readString(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static String withoutBlocks(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)\\{[^}]*\\}", "{}");
    }

    private static boolean foreign(String styleClass) {
        return FOREIGN.contains(styleClass) || styleClass.startsWith("ikonli");
    }

    /** Style classes of JavaFX, AtlantaFX, ControlsFX that we give or restyle. */
    private static final Set<String> FOREIGN = Set.of(
            "root",
            "label",
            "button",
            "text",
            "text-field",
            "text-area",
            "text-input",
            "table-view",
            "table-cell",
            "table-row-cell",
            "column-header",
            "column-header-background",
            "filler",
            "list-view",
            "list-cell",
            "cell",
            "scroll-pane",
            "scroll-bar",
            "viewport",
            "content",
            "tool-bar",
            "tab-pane",
            "tab",
            "tab-label",
            "tab-header-area",
            "tab-header-background",
            "headers-region",
            "tab-content-area",
            "split-pane",
            "split-pane-divider",
            "menu-bar",
            "menu",
            "menu-item",
            "context-menu",
            "tooltip",
            "combo-box",
            "combo-box-popup",
            "check-box",
            "box",
            "mark",
            "radio",
            "radio-button",
            "toggle-button",
            "separator",
            "line",
            "progress-bar",
            "progress-indicator",
            "bar",
            "track",
            "hyperlink",
            "titled-pane",
            "title",
            "dialog-pane",
            "header-panel",
            "button-bar",
            "container",
            "accent",
            "flat",
            "small",
            "large",
            "danger",
            "success",
            "warning",
            "button-icon",
            "button-outlined",
            "button-circle",
            "dense",
            "striped",
            "bordered",
            "edge-to-edge",
            "input-group",
            "rounded",
            "text-muted",
            "text-subtle",
            "text-small",
            "text-caption",
            "text-bold",
            "title-1",
            "title-2",
            "title-3",
            "title-4",
            "elevated-1",
            "elevated-2",
            "interactive",
            "popup",
            "arrow-button",
            "arrow",
            "placeholder",
            "thumb",
            "increment-button",
            "decrement-button",
            "font-icon",
            "ikonli-font-icon",
            "custom-text-field",
            "notification-bar",
            "pane",
            "task-progress-view",
            "task-list-view",
            "status-bar",
            "left-items",
            "right-items",
            "auto-complete-popup",
            "column-resize-line",
            "column-overlay",
            "corner",
            "graphic-container",
            "selected",
            "clear-button",
            "show-hide-columns-button",
            "floating",
            "alt-icon",
            "date-picker",
            "choice-box",
            "clipped-container",
            "combo-box-base",
            "horizontal-grabber",
            "sheet",
            "vertical-grabber",
            "virtual-flow");
}
