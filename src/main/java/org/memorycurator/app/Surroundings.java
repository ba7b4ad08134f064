package org.memorycurator.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.memorycurator.ui.desk.Outside;

/** What lies outside a window: other stores in it, other windows, the file browser. */
record Surroundings(Runnable leave, Consumer<Path> change, Consumer<Path> browse) implements Outside {
    @Override
    public void quit() {
        leave.run();
    }

    @Override
    public void openStore(Path folder) {
        change.accept(folder);
    }

    @Override
    public boolean showOther(Path folder) {
        return FirstWindow.show(folder, List.of());
    }

    @Override
    public void reveal(Path folder) {
        browse.accept(folder);
    }
}
