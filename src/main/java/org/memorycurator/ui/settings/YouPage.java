package org.memorycurator.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Signing;
import org.memorycurator.ui.kit.Prompt;

/** Who signs, and why. FX thread. */
final class YouPage {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private YouPage() {}

    static Node of(Signing signing) {
        Page page = new Page("you", signing::reset);
        Label problem = new Label(Text.of("shell.author.empty"));
        problem.getStyleClass().add("settings-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        TextField author = new TextField(signing.authorProperty().get());
        author.textProperty().subscribe((_, typed) -> {
            boolean taken = signing.sign(typed);
            author.pseudoClassStateChanged(INVALID, !taken);
            problem.setVisible(!taken);
        });
        signing.authorProperty().subscribe(name -> {
            if (!author.getText().strip().equals(name)) {
                author.setText(name);
            }
        });
        author.focusedProperty().subscribe(focused -> {
            if (!focused) {
                author.setText(signing.authorProperty().get());
            }
        });
        page.row("settings.author", author);
        TextField reason = new TextField(signing.reasonProperty().get());
        Prompt.in(reason, Text.of("settings.reason.prompt"));
        reason.textProperty().subscribe((_, typed) -> signing.because(typed));
        signing.reasonProperty().subscribe(why -> {
            if (!reason.getText().strip().equals(why)) {
                reason.setText(why);
            }
        });
        page.row("settings.reason", reason);
        page.add(problem);
        return page;
    }
}
