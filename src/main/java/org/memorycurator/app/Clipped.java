package org.memorycurator.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.text.Text;

/** Finds buttons and tabs whose words do not fit: the tour fails on them. FX thread. */
final class Clipped {
    private static final List<String> CONTROLS =
            List.of(".button", ".toggle-button", ".radio-button", ".check-box", ".hyperlink", ".menu-button");

    private Clipped() {}

    /** The words of shown controls that are cut off on screen. */
    static List<String> in(Scene scene) {
        return CONTROLS.stream()
                .flatMap(style -> scene.getRoot().lookupAll(style).stream())
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(b -> Hands.shown(b) && !inCell(b) && cut(b))
                .map(ButtonBase::getText)
                .toList();
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Cell) {
                return true;
            }
        }
        return false;
    }

    private static boolean cut(ButtonBase button) {
        String words = button.getText();
        return words != null
                && !words.isEmpty()
                && button.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(t -> ((Text) t).getText())
                        .noneMatch(words::equals);
    }
}
