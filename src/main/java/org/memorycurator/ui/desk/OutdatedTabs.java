package org.memorycurator.ui.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;

/**
 * Finds out which tabs that are not shown are out of date, because memories of theirs were changed or came to match. Many
 * changes in a row are looked at as one; a tab that is known to be out of date is left alone. FX thread.
 */
final class OutdatedTabs {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SearchTabs tabs;
    private final Following following;
    private final Background background;
    private @Nullable Cancellable later;

    OutdatedTabs(SearchTabs tabs, Following following, Background background) {
        this.tabs = tabs;
        this.following = following;
        this.background = background;
        following.followedProperty().subscribe((_, _) -> soon());
        tabs.activeProperty().subscribe((_, _) -> soon());
    }

    private void soon() {
        if (tabs.tabs().size() > 1) {
            if (later != null) {
                later.cancel();
            }
            later = background.later(PAUSE, () -> tabs.tabs().forEach(this::look));
        }
    }

    private void look(SearchTab tab) {
        Matches held = tab.held().matches();
        long to = following.followedProperty().get();
        long from = tab.marks().upTo();
        if (!hidden(tab) || held == null || tab.outdatedProperty().get() || to <= from) {
            return;
        }
        following.touched(held, from, to, touched -> {
            if (hidden(tab) && tab.held().matches() == held) {
                if (touched) {
                    tab.outdate(true);
                } else {
                    tab.marks().upTo(to);
                }
            }
        });
    }

    private boolean hidden(SearchTab tab) {
        return tab != tabs.activeProperty().get();
    }
}
