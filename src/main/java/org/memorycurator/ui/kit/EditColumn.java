package org.memorycurator.ui.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * What an editable column of texts does: how a row is told apart, what its editor starts from, what is refused and where a new value goes.
 * It keeps refused values as drafts, by row, so that scrolling never loses one. FX thread only.
 */
public final class EditColumn<R> {
    /** A value that was typed but refused, and why. */
    public record Draft(String text, String reason) {}

    private final Function<? super R, ?> key;
    private final Function<? super R, String> text;
    private final BiConsumer<? super R, String> commit;
    private final Map<Object, Draft> drafts = new HashMap<>();
    private final Map<PseudoClass, Predicate<? super R>> marks = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper draftCount = new ReadOnlyIntegerWrapper();
    private BiFunction<? super R, String, Optional<String>> refusal = (_, _) -> Optional.empty();
    private Predicate<? super R> allowed = _ -> true;
    private @Nullable BiConsumer<? super R, String> bigEditor;
    private boolean multiLine;
    private @Nullable String typed;

    /**
     * Describes a column.
     *
     * @param key what makes a row this row and not another, such as its id
     * @param text the text that the editor starts with
     * @param commit takes a changed and valid text for the row on which the edit began
     */
    public EditColumn(
            Function<? super R, ?> key, Function<? super R, String> text, BiConsumer<? super R, String> commit) {
        this.key = key;
        this.text = text;
        this.commit = commit;
    }

    /** Says why a text cannot be taken, in a sentence for the user. */
    public EditColumn<R> refusing(Function<String, Optional<String>> reason) {
        return refusing((_, text) -> reason.apply(text));
    }

    /** The same, where it depends on the row. */
    public EditColumn<R> refusing(BiFunction<? super R, String, Optional<String>> reason) {
        refusal = reason;
        return this;
    }

    /** Asked before an edit begins; whoever says no tells the user why. */
    public EditColumn<R> allowedWhen(Predicate<? super R> mayEdit) {
        allowed = mayEdit;
        return this;
    }

    /** Alt+Enter and Shift+Enter make a new line. */
    public EditColumn<R> multiLine() {
        multiLine = true;
        return this;
    }

    /** Ctrl+Enter hands the row and the text typed so far to a bigger editor; the cell's own edit ends without saving. */
    public EditColumn<R> bigEditor(BiConsumer<? super R, String> open) {
        bigEditor = open;
        return this;
    }

    /** Sets a pseudo-class, such as {@code saving}, on the cells of rows for which this holds; asked whenever a cell is drawn. */
    public EditColumn<R> marking(String pseudoClass, Predicate<? super R> when) {
        marks.put(PseudoClass.getPseudoClass(pseudoClass), when);
        return this;
    }

    /** Makes a table column editable in this way, with cells that show plain text. */
    public void attach(TableColumn<R, String> column) {
        attach(column, () -> new EditCell<>(this));
    }

    /** Makes a table column editable in this way, with cells of its own look. */
    public void attach(TableColumn<R, String> column, Supplier<? extends EditCell<R>> cell) {
        column.setEditable(true);
        column.setCellFactory(_ -> cell.get());
        column.getProperties().put(EditColumn.class, this);
    }

    /** How many refused values wait for correction. */
    public ReadOnlyIntegerProperty draftCountProperty() {
        return draftCount.getReadOnlyProperty();
    }

    /** Forgets the refused value of a row, if any; the table must be refreshed to show it. */
    public void discardDraft(R row) {
        drafts.remove(key(row));
        draftCount.set(drafts.size());
    }

    static boolean isOn(@Nullable TableColumn<?, ?> column) {
        return column != null && column.isEditable() && column.getProperties().containsKey(EditColumn.class);
    }

    static @Nullable EditColumn<?> of(TableColumn<?, ?> column) {
        return (EditColumn<?>) column.getProperties().get(EditColumn.class);
    }

    /** What the next edit starts with instead of the row's own text, because a key was typed on the cell. */
    void typed(String first) {
        typed = first;
    }

    @Nullable
    String takeTyped() {
        String first = typed;
        typed = null;
        return first;
    }

    Object key(R row) {
        return key.apply(row);
    }

    boolean mayEdit(R row) {
        return allowed.test(row);
    }

    boolean isMultiLine() {
        return multiLine;
    }

    Map<PseudoClass, Predicate<? super R>> marks() {
        return marks;
    }

    @Nullable
    Draft draft(R row) {
        return drafts.get(key(row));
    }

    String startText(R row) {
        Draft draft = draft(row);
        return draft == null ? text.apply(row) : draft.text();
    }

    Optional<String> refusal(R row, String newText) {
        return refusal.apply(row, newText);
    }

    /** Saves, or keeps as a draft what is refused; unchanged text does nothing. Answers whether nothing was refused. */
    boolean take(R row, String newText) {
        boolean changed = !newText.equals(text.apply(row));
        Optional<String> reason = changed ? refusal.apply(row, newText) : Optional.empty();
        if (reason.isPresent()) {
            drafts.put(key(row), new Draft(newText, reason.get()));
        } else {
            drafts.remove(key(row));
        }
        draftCount.set(drafts.size());
        if (changed && reason.isEmpty()) {
            commit.accept(row, newText);
        }
        return reason.isEmpty();
    }

    boolean openBigEditor(R row, String soFar) {
        if (bigEditor == null) {
            return false;
        }
        bigEditor.accept(row, soFar);
        return true;
    }

    boolean hasBigEditor() {
        return bigEditor != null;
    }
}
