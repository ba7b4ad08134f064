package org.memorycurator.ui.transfer;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import org.memorycurator.text.Text;

/** Asks in a dialog what goes out, and then where to. FX thread. */
public final class ExportView {
    private final StackPane root;
    private final ExportModel model;

    private ExportView(StackPane root, ExportModel model) {
        this.root = root;
        this.model = model;
    }

    /** Opens over this pane's window whenever the model asks for it. */
    public static void install(StackPane root, ExportModel model) {
        model.onOpen(new ExportView(root, model)::open);
    }

    private void open() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(root.getScene().getWindow());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(Text.of("export.title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setId("export");
        pane.getStyleClass().addAll("curator-dialog", "export-dialog");
        // a dialog's window does not take the style sheets of its owner over
        pane.getStylesheets().addAll(root.getScene().getStylesheets());
        pane.setHeaderText(Text.of("export.title"));
        ExportForm form = new ExportForm(model);
        pane.setContent(form);
        ButtonType run = new ButtonType(Text.of("export.run"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(Text.of("export.cancel"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().addAll(run, cancel);
        pane.lookupButton(cancel).setId("export-cancel");
        if (pane.lookupButton(run) instanceof Button button) {
            button.setId("export-run");
            form.onChange(() -> button.setDisable(!model.possible()));
            button.addEventFilter(ActionEvent.ACTION, e -> {
                if (!model.export()) {
                    e.consume(); // no file was chosen: the choices are still there
                }
            });
            dialog.setOnShown(_ -> {
                button.requestFocus();
                form.fit();
            });
        }
        dialog.setOnHidden(_ -> form.end());
        dialog.show();
    }
}
