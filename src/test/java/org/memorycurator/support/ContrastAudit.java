package org.memorycurator.support;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** How well everything that is written in a window stands out from the ground that it stands on there, by WCAG 2.2. */
public final class ContrastAudit {
    private final double words;
    private final double signs;
    private final Set<String> weak = new TreeSet<>();
    private int checked;

    /** With these ratios as the least for words and for icons. */
    public ContrastAudit(double words, double signs) {
        this.words = words;
        this.signs = signs;
    }

    /** Looks at everything that is shown below this node and can be used. */
    public ContrastAudit of(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return this;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            check(text, fill);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::of);
        }
        return this;
    }

    /** What does not stand out, each once. */
    public Set<String> weak() {
        return weak;
    }

    /** How many words and icons were looked at. */
    public int checked() {
        return checked;
    }

    private void check(Text text, Color fill) {
        checked++;
        double seen = fill.getOpacity();
        Color ground = Color.TRANSPARENT;
        for (Node at = text; at != null; at = at.getParent()) {
            seen *= at.getOpacity();
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill below : region.getBackground().getFills().reversed()) {
                    if (below.getFill() instanceof Color colour) {
                        ground = under(ground, colour);
                    }
                }
            }
        }
        double ratio = ratio(over(fill, seen, ground), ground);
        if (ratio < (text instanceof FontIcon ? signs : words)) {
            weak.add("%s %.2f: %s on %s".formatted(place(text), ratio, fill, ground));
        }
    }

    /** What is seen of a colour through one that lies over it. */
    private static Color under(Color upper, Color lower) {
        double through = (1 - upper.getOpacity()) * lower.getOpacity();
        double all = upper.getOpacity() + through;
        return all == 0
                ? Color.TRANSPARENT
                : Color.color(
                        (upper.getRed() * upper.getOpacity() + lower.getRed() * through) / all,
                        (upper.getGreen() * upper.getOpacity() + lower.getGreen() * through) / all,
                        (upper.getBlue() * upper.getOpacity() + lower.getBlue() * through) / all,
                        Math.min(1, all));
    }

    private static Color over(Color colour, double opacity, Color ground) {
        return ground.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), opacity);
    }

    /** How well one opaque colour stands out from another, from 1 to 21, by the formula of WCAG 2.2. */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String place(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getId() != null || !at.getStyleClass().isEmpty()) {
                return (at.getId() == null ? "" : "#" + at.getId()) + at.getStyleClass() + at.getPseudoClassStates();
            }
        }
        return node.getClass().getSimpleName();
    }
}
