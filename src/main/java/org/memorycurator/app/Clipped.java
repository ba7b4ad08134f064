package org.memorycurator.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Finds words of the program that do not fit: the tour fails on them. Customers' words may end in dots where a tooltip has
 * them whole, and so may what stands in cells. FX thread.
 */
final class Clipped {
    private Clipped() {}

    /** The words that are cut off on screen. */
    static List<String> in(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(words -> Hands.shown(words) && !inCell(words) && cut(words) && !told(words))
                .map(Labeled::getText)
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

    private static boolean cut(Labeled labeled) {
        String words = words(labeled);
        return !words.isEmpty()
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getWidth() > 0
                && labeled.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(t -> ((Text) t).getText())
                        .noneMatch(shown -> shown.strip().equals(words.strip()));
    }

    /** As they are to be seen: without the underscore that marks the letter of an Alt key. */
    private static String words(Labeled labeled) {
        String words = labeled.getText() == null ? "" : labeled.getText();
        return labeled.isMnemonicParsing() ? words.replaceFirst("_(?=\\S)", "") : words;
    }

    /** Whether a tooltip, its own or that of what it is part of, says the words. */
    private static boolean told(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at.getProperties().values().stream()
                    .anyMatch(p -> p instanceof Tooltip tip && tip.getText().contains(labeled.getText()))) {
                return true;
            }
        }
        return labeled.getTooltip() != null && labeled.getTooltip().getText().contains(labeled.getText());
    }
}
