package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.FileCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Lane;

/** Saves the verdicts of a comparison with a file as a table. FX thread. */
final class CheckExport {
    private CheckExport() {}

    /** Asks for a file and writes the verdicts of this plan, which a comparison made, as a job in the status line. */
    static void save(Desk desk, ImportPlan plan) {
        Optional<Path> chosen = desk.dialogs()
                .saveFile(Text.of("import.check.save.title"), Text.of("import.check.save.name"), List.of("csv"));
        chosen.ifPresent(file -> desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("import.check.save.job"),
                                Lane.READ,
                                progress -> {
                                    FileCheck.of(plan).save(file, new Watched(progress));
                                    return file;
                                },
                                saved -> desk.status()
                                        .say(Message.of(
                                                Message.Tone.SUCCESS,
                                                Text.of(
                                                        "import.check.save.done",
                                                        String.valueOf(saved.getFileName())))),
                                fault -> desk.status()
                                        .failed(
                                                fault,
                                                Text.of("status.cancelledFile", String.valueOf(file.getFileName()))))));
    }
}
