package org.memorycurator.ui.batch;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** The box that offers further steps: it never keeps a value, it only adds what is chosen. FX thread. */
final class AddStep extends ComboBox<StepKind> {
    private boolean givenUp;

    AddStep(BatchModel model, Consumer<StepKind> add) {
        setId("batch-add-step");
        setAccessibleText(Text.of("batch.addStep"));
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(StepKind.values().length);
        setCellFactory(_ -> new KindCell());
        setPromptText(Text.of("batch.addStep"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.scope().onChange(() -> {
            if (!getItems().equals(model.kinds())) {
                getItems().setAll(model.kinds());
            }
        });
        setOnShowing(_ -> givenUp = false);
        setOnHidden(_ -> {
            StepKind chosen = getValue();
            getSelectionModel().clearSelection();
            if (chosen != null && !givenUp) {
                add.accept(chosen);
            }
        });
    }

    /** With the list closed the arrows would choose unseen: they open it instead. */
    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            givenUp = true;
        } else if (!isShowing()
                && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP || key.getCode() == KeyCode.ENTER)) {
            show();
            key.consume();
        }
    }

    /** A kind in the list. */
    private static final class KindCell extends ListCell<StepKind> {
        @Override
        protected void updateItem(@Nullable StepKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(kind == null || empty ? null : kind.words());
            setGraphic(kind == null || empty ? null : kind.icon().node());
        }
    }
}
