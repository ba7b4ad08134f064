package org.memorycurator.ui.kit;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Gives every window, open or opened later, the application's icon in all its sizes; the system takes the ones it wants. The pictures are read in
 * the background, so no window waits for them, and a size that is not there is left out. One for the application; FX thread.
 */
public final class WindowIcons {
    private static final String FOLDER = "/org/memorycurator/assets/icon/";
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private final List<Image> wanted = new ArrayList<>();
    private final Supplier<List<String>> addresses;
    private List<Image> icons = List.of();

    /** Windows keep the system's icon until {@link #load}. */
    public WindowIcons() {
        this(WindowIcons::resources);
    }

    WindowIcons(Supplier<List<String>> addresses) {
        this.addresses = addresses;
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::mark);
            }
        });
    }

    /** Begins to read the icon, which every window gets when it is there: call when the first window has been shown. Once is enough. */
    public void load() {
        if (wanted.isEmpty()) {
            addresses.get().forEach(address -> wanted.add(new Image(address, true)));
            wanted.forEach(icon -> icon.progressProperty().subscribe(this::show));
        }
    }

    private void show() {
        if (wanted.stream().allMatch(icon -> icon.getProgress() >= 1)) {
            icons = wanted.stream().filter(icon -> !icon.isError()).toList();
            Window.getWindows().forEach(this::mark);
        }
    }

    private void mark(Window window) {
        if (window instanceof Stage stage
                && !icons.isEmpty()
                && !stage.getIcons().equals(icons)) {
            stage.getIcons().setAll(icons);
        }
    }

    private static List<String> resources() {
        List<String> found = new ArrayList<>();
        for (int size : SIZES) {
            URL icon = WindowIcons.class.getResource(FOLDER + "memory-curator-" + size + ".png");
            if (icon != null) {
                found.add(icon.toExternalForm());
            }
        }
        return found;
    }
}
