package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** One facet: its name, which opens and closes it, its values, a search among all of them. */
final class FacetSection extends VBox {
    private final Field field;
    private final FacetsModel model;
    private final ValueDoors doors;
    private final Button title = new Button();
    private final TextField part = TextFields.createClearableTextField();
    private final HBox head = new HBox(title);
    private final VBox values = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final Label nothing = new Label(Text.of("find.facets.nothing"));
    private final List<FacetLine> lines = new ArrayList<>();
    private boolean open;
    private boolean searching;
    /** The search among the values was asked for and is not there yet: it gets the focus when it comes, unless that is elsewhere by then. */
    private boolean entering;

    FacetSection(Field field, FacetsModel model, ValueDoors doors) {
        this.field = field;
        this.model = model;
        this.doors = doors;
        setId("find-facet-" + field.columnId());
        getStyleClass().add("facet");
        title.getStyleClass().addAll("flat", "facet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMnemonicParsing(false);
        title.setText(name(field));
        title.setAccessibleText(Text.of("find.facets.title", name(field)));
        title.setTooltip(new Tooltip(Text.of("find.facets.fold", name(field), field.queryName())));
        title.setOnAction(_ -> model.fold(field, !open));
        title.addEventHandler(KeyEvent.KEY_PRESSED, this::fold);
        part.getStyleClass().addAll("small", "facet-search");
        Prompt.in(part, Text.of("find.facets.search"));
        Named.as(part, Text.of("find.facets.searchIn", name(field)));
        part.textProperty().subscribe((_, typed) -> {
            if (searching) {
                model.searchIn(field, typed);
            }
        });
        part.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.endSearchIn(field);
                title.requestFocus();
                key.consume();
            }
        });
        more.getStyleClass().add("facet-more");
        more.setOnAction(_ -> more());
        nothing.getStyleClass().addAll("faint", "facet-more");
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getStyleClass().add("facet-head");
        if (ValueChange.possible(field)) {
            addMenu();
        }
        getChildren().add(head);
    }

    private void addMenu() {
        Button menu = new IconButton(Icon.MORE, Text.of("find.values.menu", name(field)));
        menu.setId("find-values-" + field.columnId());
        menu.getStyleClass().addAll("button-icon", "facet-menu");
        ActionMenu.onPress(menu, () -> doors.actions(field, this));
        ActionMenu.install(title, () -> doors.actions(field, this));
        head.getChildren().add(menu);
    }

    /** What the field is called in the window. */
    static String name(Field field) {
        return switch (field) {
            case Field.Core core -> Text.of("find.facet." + core.name().toLowerCase(Locale.ROOT));
            case Field.Key key -> key.key();
        };
    }

    /** Takes over new values. */
    void show(Section section) {
        boolean folded = title.getGraphic() == null || open != section.open();
        open = section.open();
        if (folded) {
            title.setGraphic((open ? Icon.EXPAND : Icon.COLLAPSE).node());
        }
        searching = section.part() != null;
        for (int i = 0; i < section.lines().size(); i++) {
            if (i == lines.size()) {
                lines.add(new FacetLine(model, doors));
            }
            lines.get(i).show(section.lines().get(i));
        }
        List<FacetLine> used = lines.subList(0, section.lines().size());
        if (!values.getChildren().equals(used)) {
            values.getChildren().setAll(used);
        }
        more.setText(Text.of(searching ? "find.facets.less" : "find.facets.more"));
        more.setAccessibleText(Text.of(searching ? "find.facets.lessOf" : "find.facets.moreOf", name(field)));
        List<Node> parts = new ArrayList<>(List.of(head));
        if (open) {
            if (searching) {
                parts.add(part);
            }
            parts.add(used.isEmpty() ? nothing : values);
            if (searching || section.more()) {
                parts.add(more);
            }
        }
        if (!getChildren().equals(parts)) {
            getChildren().setAll(parts);
        }
        if (searching && entering && more.isFocused()) {
            part.requestFocus();
        }
        entering &= !searching;
    }

    /** What the arrow keys go through, from above. */
    List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        for (Node child : getChildren()) {
            if (child.equals(values)) {
                stops.addAll(values.getChildren());
            } else if (child.equals(head)) {
                stops.add(title);
            } else if (!child.equals(nothing)) {
                stops.add(child);
            }
        }
        return stops;
    }

    private void fold(KeyEvent key) {
        boolean wanted = key.getCode() == KeyCode.RIGHT;
        boolean arrow = wanted || key.getCode() == KeyCode.LEFT;
        if (arrow && !key.isAltDown() && !key.isControlDown()) {
            if (wanted != open) {
                model.fold(field, wanted);
            }
            key.consume();
        }
    }

    private void more() {
        more.setVisited(false);
        if (searching) {
            model.endSearchIn(field);
        } else {
            part.clear();
            entering = true;
            model.searchIn(field, "");
        }
    }
}
