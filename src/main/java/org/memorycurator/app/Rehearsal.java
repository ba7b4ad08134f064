package org.memorycurator.app;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.LiveTheme;
import org.memorycurator.ui.kit.PagedList;
import org.memorycurator.ui.kit.Theme;

/** The next start, as far as it goes without a window: so that an AOT cache that is trained by the tour knows it, too. */
final class Rehearsal {
    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private Rehearsal() {}

    /** Starts once more on what was just closed with this search; leaves nothing open. FX thread; blocks. */
    static void of(Beginning closed, @Nullable Query last) {
        try (FxBackground background = new FxBackground()) {
            Beginning again = Beginning.of(closed.arguments().only(closed.folder()), background);
            StackPane root = new StackPane();
            Theme.style(new Scene(root, WIDTH, HEIGHT));
            new Preview(root, new LiveTheme()).rehearse(again);
            Workplace workplace = again.opened();
            if (last != null) {
                Matches found = workplace.index().search(last);
                workplace.store().read(found.page(0, PagedList.PAGE));
            }
            again.close(last);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "The next start could not be rehearsed", e);
        }
    }
}
