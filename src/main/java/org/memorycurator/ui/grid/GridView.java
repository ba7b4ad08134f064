package org.memorycurator.ui.grid;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Following;
import org.memorycurator.ui.kit.BitmapSelection;
import org.memorycurator.ui.kit.EditKeys;

/** The table of memories with a bar that tells what is selected. FX thread. */
public final class GridView extends BorderPane {
    private final GridModel model;
    private final TableView<GridRow> table;
    private final BitmapSelection<GridRow> selection;
    private final GridCursor cursor;
    private final NothingFound nothing;
    private final GridBar bar;
    private final Label blank = new Label();
    private @Nullable Node welcome;
    private boolean applying;

    /** The view of this model. */
    public GridView(GridModel model) {
        this.model = model;
        table = new TableView<>(model.rows().list());
        table.setId("grid-table");
        table.setAccessibleText(Text.of("grid.table"));
        table.getStyleClass().add("data-table");
        table.setEditable(true);
        table.setRowFactory(_ -> new MemoryRow(model.desk().marks()));
        selection = BitmapSelection.install(table);
        cursor = new GridCursor(model, table);
        nothing = new NothingFound(model.desk());
        GridTable columns = new GridTable(model, table);
        bar = new GridBar(model);
        bar.box().fontProperty().subscribe(font -> columns.widths().em(font.getSize()));
        ColumnChooser chooser = new ColumnChooser(model);
        setTop(bar);
        setCenter(table);
        followSelection();
        cursor.follow(this);
        keys();
        model.desk().tabs().onLeave(this::endEdit);
        model.onScroll(this::topRow, this::scrollTo);
        model.onEdit(this::edit);
        model.onColumns(() -> chooser.open(bar.columns()));
        model.rows().shownProperty().subscribe(this::showPlaceholder);
        model.desk()
                .following()
                .behindProperty()
                .subscribe(_ -> showPlaceholder(model.rows().shown()));
        model.desk()
                .finding()
                .matchesProperty()
                .subscribe(_ -> showPlaceholder(model.rows().shown()));
    }

    /** The table, for its context menu. */
    public TableView<?> table() {
        return table;
    }

    /** Remembers where the table is, so that the next start has {@link EarlyRows} there. */
    public void rememberPlace() {
        TablePlace.remember(table, bar.box().getFont().getSize(), model.desk().preferences());
    }

    /** Moves the keyboard into the table, to the cell that had it last or to the first one of its row, or of the first row. */
    public void focusTable() {
        table.requestFocus();
        cursor.appear();
    }

    /** What is shown while the store has no memory at all. */
    public void setEmptyStore(Node node) {
        welcome = node;
        showPlaceholder(model.rows().shown());
    }

    private void showPlaceholder(Matches matches) {
        if (model.desk().finding().matches().size() > 0) {
            blank.setText("");
            table.setPlaceholder(blank); // rows are on their way
            return;
        }
        boolean searched = !matches.query().clauses().isEmpty();
        boolean empty = welcome != null && matches.live() == 0;
        Following following = model.desk().following();
        boolean behind = following.behindProperty().get() > 0;
        boolean coming = empty
                && (behind || matches.revision() < following.followedProperty().get());
        blank.setText(coming && behind ? Text.of("grid.nothing.coming") : "");
        table.setPlaceholder(searched ? nothing : empty && !coming ? welcome : blank);
        if (searched && matches.size() == 0) {
            nothing.show(matches);
        }
    }

    private void followSelection() {
        model.selection().positionsProperty().subscribe(where -> {
            if (applying) {
                return;
            }
            applying = true;
            if (where.all()) {
                selection.selectAll();
            } else {
                selection.set(where.rows());
            }
            applying = false;
        });
        selection.versionProperty().addListener((_, _, _) -> {
            if (!applying) {
                applying = true;
                model.selected(selection.positions());
                applying = false;
            }
        });
    }

    private void keys() {
        EditKeys.install(table);
        WhoWroteTip.install(table, model.whoWrote());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            boolean middle = press.isMiddleButtonDown();
            if ((press.isSecondaryButtonDown() || middle)
                    && cellAt(press.getTarget()) instanceof TableCell<?, ?> cell
                    && !cell.isEmpty()) {
                cursor.put(cell);
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.MIDDLE
                    && cellAt(click.getTarget()) instanceof TableCell<?, ?> cell
                    && !cell.isEmpty()) {
                model.openInTab();
            }
        });
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            if (around(asked.getTarget(), node -> node.getStyleClass().contains("column-header-background")) != null) {
                model.chooseColumns();
                asked.consume();
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() != table || table.getEditingCell() != null) {
            return;
        }
        // JavaFX's table takes these two for itself: they do what they are bound to, or nothing
        if (key.getCode() == KeyCode.A && key.isShortcutDown() && !key.isShiftDown() && !key.isAltDown()) {
            if (bound("grid.selectAll", "Ctrl+A")) {
                model.selection().all();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.F2) {
            if (bound("grid.edit", "F2")) {
                edit();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !selection.isEmpty()) {
            model.selection().none();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.desk().finding().search("");
            key.consume();
        }
    }

    private boolean bound(String id, String keys) {
        return model.actions().stream()
                .anyMatch(action ->
                        action.id().equals(id) && model.desk().keys().of(action).contains(keys));
    }

    /** Opens the editor of the cell with the focus, or says why it cannot be edited. */
    private void edit() {
        int row = table.getFocusModel().getFocusedIndex();
        TableColumn<GridRow, ?> column = cursor.column();
        Memory memory = model.desk().leadProperty().get();
        if (row < 0 || column == null || !(column.getUserData() instanceof GridColumn described)) {
            return;
        }
        if (described.editable()) {
            EditKeys.edit(table, row, column);
        } else {
            model.editor().mayEdit(memory, described);
        }
    }

    /** As a click elsewhere would: an edit whose editor loses the focus is saved. */
    private void endEdit() {
        if (table.getEditingCell() != null) {
            table.requestFocus();
        }
    }

    private int topRow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    /** Other rows are there: their first one in view, and the focus, which may be in the row of the same place. */
    private void scrollTo(int row) {
        table.scrollTo(row);
        cursor.lead();
    }

    private static @Nullable TableCell<?, ?> cellAt(Object target) {
        return (TableCell<?, ?>) around(target, node -> node instanceof TableCell<?, ?>);
    }

    /** The innermost node around this one, or itself, that is so; null when none is. */
    static @Nullable Node around(Object target, Predicate<Node> wanted) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !wanted.test(at)) {
            at = at.getParent();
        }
        return at;
    }
}
