package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowIconsTest {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private Stage first;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 200, 200));
        stage.show();
        first = stage;
    }

    private String icon(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content).toUri().toURL().toExternalForm();
    }

    /** One test, because whoever gives windows their icons does so for as long as the process runs. */
    @Test
    void windows_keep_what_they_have_without_pictures_and_with_them_all_get_every_size_that_can_be_read(FxRobot robot)
            throws Exception {
        Image own = new Image(icon("own.png", DOT));
        robot.interact(() -> {
            first.getIcons().setAll(own);
            new WindowIcons(List::of).load();
            assertThat(shownLater().getIcons()).containsExactly(own);
        });
        List<String> addresses = List.of(
                icon("16.png", DOT),
                icon("broken.png", new byte[] {1, 2, 3}),
                folder.resolve("gone.png").toUri().toString(),
                icon("32.png", DOT));
        robot.interact(() -> new WindowIcons(() -> addresses).load());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> first.getIcons().size() == 2);
        assertThat(first.getIcons()).extracting(i -> i.getUrl()).containsExactly(addresses.get(0), addresses.get(3));
        robot.interact(() -> assertThat(shownLater().getIcons()).isEqualTo(first.getIcons()));
    }

    private Stage shownLater() {
        Stage later = new Stage();
        later.initOwner(first);
        later.getIcons().setAll(first.getIcons().subList(0, 1));
        later.setScene(new Scene(new StackPane(), 100, 100));
        later.show();
        later.close();
        return later;
    }
}
