package org.memorycurator.ui.grid;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.ui.desk.Preferences;

/** Which columns are shown, in which order and how wide; remembered in the preferences. FX thread. */
final class GridColumns {
    private static final String KEY = "grid.columns";

    /** In em. */
    private static final double NARROWEST = 3;

    private static final double WIDEST = 120;

    private record Remembered(GridColumn column, double width) {}

    private final Preferences preferences;
    private final ObservableList<String> defaults;
    private final ObservableList<GridColumn> shown = FXCollections.observableArrayList();
    private final ObservableList<GridColumn> shownToAll = FXCollections.unmodifiableObservableList(shown);
    private final Map<String, Double> widths = new HashMap<>();

    /** {@code defaults}: the metadata keys that are columns as long as the user has not arranged any. */
    GridColumns(Preferences preferences, ObservableList<String> defaults) {
        this.preferences = preferences;
        this.defaults = defaults;
        List<Remembered> before = Arrays.stream(preferences.get(KEY, "").split(","))
                .map(GridColumns::read)
                .flatMap(Optional::stream)
                .toList();
        before.stream()
                .filter(r -> r.width() != r.column().width())
                .forEach(r -> widths.put(r.column().id(), r.width()));
        shown.setAll(
                before.isEmpty()
                        ? usual()
                        : before.stream().map(Remembered::column).distinct().toList());
        defaults.subscribe(() -> {
            if (preferences.get(KEY, "").isEmpty()) {
                shown.setAll(usual());
            }
        });
    }

    /** The shown columns from left to right. Altered only here. */
    ObservableList<GridColumn> shown() {
        return shownToAll;
    }

    boolean isShown(GridColumn column) {
        return shown.stream().anyMatch(c -> c.id().equals(column.id()));
    }

    /** Shows a column at the right end, or hides it; the last one stays. */
    void show(GridColumn column, boolean on) {
        if (on && !isShown(column)) {
            shown.add(column);
            remember();
        } else if (!on && shown.size() > 1 && shown.removeIf(c -> c.id().equals(column.id()))) {
            remember();
        }
    }

    /** Puts the shown columns into this order. */
    void order(List<String> ids) {
        List<GridColumn> ordered = ids.stream()
                .map(id -> shown.stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (ordered.size() == shown.size() && !ordered.equals(shown)) {
            shown.setAll(ordered);
            remember();
        }
    }

    /** How wide a column is, in em. */
    double width(GridColumn column) {
        return widths.getOrDefault(column.id(), column.width());
    }

    /** Whether the user made this column as wide as it is. */
    boolean widthChosen(GridColumn column) {
        return widths.containsKey(column.id());
    }

    /** Remembers that the user made a column so wide, in em. */
    void width(GridColumn column, double em) {
        widths.put(column.id(), em);
        remember();
    }

    /** Makes a column wider or narrower by this factor, within reason. */
    void resize(GridColumn column, double factor) {
        widths.put(column.id(), Math.clamp(width(column) * factor, NARROWEST, WIDEST));
        remember();
        shown.setAll(List.copyOf(shown)); // whoever shows the columns arranges them again
    }

    /** As if the user had never changed anything. */
    void reset() {
        widths.clear();
        shown.setAll(usual());
        preferences.put(KEY, "");
    }

    private List<GridColumn> usual() {
        return Stream.concat(
                        GridColumn.CORE.stream().filter(GridColumn::usual),
                        defaults.stream().map(GridColumn::metadata))
                .toList();
    }

    /** Ids are encoded because metadata keys may hold any character. */
    private void remember() {
        preferences.put(
                KEY,
                shown.stream()
                        .map(c -> URLEncoder.encode(c.id(), StandardCharsets.UTF_8) + "="
                                + (widthChosen(c) ? String.valueOf(Math.round(width(c) * 100) / 100.0) : ""))
                        .collect(Collectors.joining(",")));
    }

    private static Optional<Remembered> read(String entry) {
        int at = entry.indexOf('=');
        if (at < 0) {
            return Optional.empty();
        }
        String id = URLDecoder.decode(entry.substring(0, at), StandardCharsets.UTF_8);
        return GridColumn.byId(id).map(c -> new Remembered(c, widthOf(entry.substring(at + 1), c)));
    }

    private static double widthOf(String text, GridColumn column) {
        try {
            return text.isEmpty() ? column.width() : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return column.width();
        }
    }

    /** All columns that can be shown, given the store's metadata keys, most frequent first. */
    static List<GridColumn> offered(List<String> keys) {
        List<GridColumn> all = new ArrayList<>(GridColumn.CORE);
        keys.forEach(key -> all.add(GridColumn.metadata(key)));
        return all;
    }
}
