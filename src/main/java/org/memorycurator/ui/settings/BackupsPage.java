package org.memorycurator.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.JobLine;

/** When backups are made, where to, how many, and how the last one went. FX thread. */
final class BackupsPage {
    private BackupsPage() {}

    static Node of(BackupsModel model) {
        BackupRules rules = model.rules();
        Page page = new Page("backups", rules::reset);
        rows(page, rules);
        FlowPane where = flow(
                Page.button("backup.choose", model::chooseFolder),
                Page.button("backup.usual", rules::usualFolder),
                Page.button("backup.reveal", model::reveal));
        JobLine job = new JobLine();
        model.jobProperty().subscribe(job::show);
        FlowPane buttons =
                flow(Page.button("backup.now", model::backUpNow), Page.button("backup.restore", model::restore));
        page.getChildren().addAll(where, last(model), job, buttons, Page.means(Text.of("backup.means")));
        return page;
    }

    private static FlowPane flow(Node... buttons) {
        FlowPane flow = new FlowPane(buttons);
        flow.getStyleClass().add("settings-flow");
        return flow;
    }

    private static void rows(Page page, BackupRules rules) {
        ObservableValue<BackupRules.When> when = rules.rulesProperty().map(BackupRules.Rules::when);
        page.row("settings.backupWhen", Page.choice(BackupRules.When.class, "settings.backupWhen.", when, rules::when));
        Spinner<Integer> hours = Page.number(
                BackupRules.LEAST,
                BackupRules.MOST_HOURS,
                1,
                rules.rulesProperty().map(BackupRules.Rules::hours),
                rules::hours);
        when.subscribe(now -> hours.setDisable(now != BackupRules.When.HOURLY));
        page.row("settings.backupHours", hours);
        page.row(
                "settings.backupKeep",
                Page.number(
                        BackupRules.LEAST,
                        BackupRules.MOST_KEPT,
                        1,
                        rules.rulesProperty().map(BackupRules.Rules::keep),
                        rules::keep));
        page.row("settings.backupFolder", folder(rules));
    }

    private static TextField folder(BackupRules rules) {
        TextField folder = new TextField();
        folder.setEditable(false);
        HBox.setHgrow(folder, Priority.ALWAYS);
        rules.rulesProperty().subscribe(now -> {
            folder.setText(now.folder().toString());
            folder.positionCaret(now.folder().toString().length());
        });
        return folder;
    }

    private static Label last(BackupsModel model) {
        Label last = new Label();
        last.setId("settings-backup-last");
        last.setWrapText(true);
        last.setMinHeight(Label.USE_PREF_SIZE);
        model.lastProperty().subscribe(now -> {
            say(last, now);
            last.getStyleClass().remove("settings-problem");
            if (now != null && !now.problem().isEmpty()) {
                last.getStyleClass().add("settings-problem");
            }
        });
        return last;
    }

    private static void say(Label label, BackupsModel.@Nullable Last last) {
        if (last == null) {
            label.setText(Text.of("backup.never"));
        } else if (last.problem().isEmpty()) {
            Ago.tell(label, last.at(), at -> Text.of("backup.last", at, last.revision()));
        } else {
            Ago.tell(label, last.at(), at -> Text.of("backup.lastFailed", at, last.problem()));
        }
    }
}
