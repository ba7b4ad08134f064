package org.memorycurator.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where a window is, in pixels of the whole desktop, and whether it fills its screen.
 *
 * @param bounds with its frame; of a maximised window, what it goes back to
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {
    private static final Pattern WRITTEN =
            Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5})( maximised)?");
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 360;
    /** Of what the window leaves free of the height, one in so many parts is above it. */
    private static final double ABOVE = 3;

    /** Reads what {@link #print} wrote; empty for anything else. */
    static Optional<WindowPlace> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Rectangle2D bounds = new Rectangle2D(
                Double.parseDouble(written.group(1)),
                Double.parseDouble(written.group(2)),
                Double.parseDouble(written.group(3)),
                Double.parseDouble(written.group(4)));
        return Optional.of(new WindowPlace(bounds, written.group(5) != null));
    }

    String print() {
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f%s",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight(),
                maximised ? " maximised" : "");
    }

    /**
     * This place, moved and cut so that all of the window is on one screen: on that which holds most of it, or on the first
     * when none holds any.
     *
     * @param screens the screens that exist now without their task bars; the first is the main one
     */
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .filter(bounds::intersects)
                .max(Comparator.comparingDouble(this::shared))
                .orElseGet(screens::getFirst);
        double width = Math.min(Math.max(bounds.getWidth(), LEAST_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(bounds.getHeight(), LEAST_HEIGHT), screen.getHeight());
        double x = Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
        return new WindowPlace(new Rectangle2D(x, y, width, height), maximised);
    }

    /** In the middle of this screen, rather above it than below, and no larger than it. */
    static WindowPlace inTheMiddle(Rectangle2D screen, double width, double height) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        Math.round(screen.getMinX() + (screen.getWidth() - wide) / 2),
                        Math.round(screen.getMinY() + (screen.getHeight() - high) / ABOVE),
                        wide,
                        high),
                false);
    }

    /** Whether a window that is at x and y would be in this place, were it not for its frame: by that it is too far left and up. */
    boolean isMissedBy(double frameLeft, double frameTop, double x, double y) {
        return frameTop > 0
                && Math.abs(x + frameLeft - bounds.getMinX()) < 1
                && Math.abs(y + frameTop - bounds.getMinY()) < 1;
    }

    /**
     * Where a window that was put here is meant to be now. A frame that was told late moves it and is added to it: it would grow by that with
     * every start.
     *
     * @param window as it is, with its frame
     * @param content of the window, from its corner
     */
    Rectangle2D meant(Rectangle2D window, Rectangle2D content) {
        boolean missed = isMissedBy(content.getMinX(), content.getMinY(), window.getMinX(), window.getMinY());
        boolean grown = window.getHeight() > content.getHeight()
                && Math.abs(content.getWidth() - bounds.getWidth()) < 1
                && Math.abs(content.getHeight() - bounds.getHeight()) < 1;
        Rectangle2D at = missed ? bounds : window;
        Rectangle2D size = grown ? bounds : window;
        return new Rectangle2D(at.getMinX(), at.getMinY(), size.getWidth(), size.getHeight());
    }

    /** How many pixels of the window a screen would show. */
    private double shared(Rectangle2D screen) {
        double width = Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
        double height = Math.min(bounds.getMaxY(), screen.getMaxY()) - Math.max(bounds.getMinY(), screen.getMinY());
        return width * height;
    }
}
