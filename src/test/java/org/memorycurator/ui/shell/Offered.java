package org.memorycurator.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.text.Text;
import org.memorycurator.ui.batch.BatchModel;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.details.DetailsModel;
import org.memorycurator.ui.find.FindModel;
import org.memorycurator.ui.grid.GridModel;
import org.memorycurator.ui.history.HistoryModel;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.transfer.ImportModel;
import org.memorycurator.ui.verify.VerifyModel;

/** All that the screens of an empty desk offer, without a window. */
final class Offered implements AutoCloseable {
    private final TestDesk test = new TestDesk();
    private final Catalogue catalogue;

    Offered() {
        Desk desk = test.desk();
        catalogue = new Catalogue(desk.keys());
        catalogue.add(new ImportModel(desk, WholeWindow.nowhere()).actions());
        catalogue.add(new FindModel(desk).actions());
        catalogue.add(new HistoryModel(desk).actions());
        catalogue.add(new GridModel(desk).actions());
        catalogue.add(new BatchModel(desk).actions());
        catalogue.add(new DetailsModel(desk).actions());
        catalogue.add(new VerifyModel(desk).actions());
        // what only a window offers is there by name
        Menus.paths().keySet().stream()
                .filter(id -> catalogue.all().stream().noneMatch(a -> a.id().equals(id)))
                .forEach(id -> catalogue.add(List.of(named(id))));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Desk desk() {
        return test.desk();
    }

    private static Action named(String id) {
        String keys = Optional.of(id)
                .filter("shell.palette"::equals)
                .map(_ -> "Ctrl+K")
                .orElse("");
        String words = Text.has(id) ? id : id.replaceFirst("\\.", ".action.");
        return new Action(id, words, Icon.KEYS, keys, new SimpleBooleanProperty(true), () -> {});
    }

    @Override
    public void close() {
        test.close();
    }
}
