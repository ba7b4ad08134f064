package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides over a real socket. */
class FirstWindowTest {
    private static final int HEARD = 20;

    @TempDir
    private Path folder;

    private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();
    private final List<FirstWindow> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(FirstWindow::close);
    }

    private FirstWindow listen() {
        FirstWindow window = FirstWindow.listen(folder, asked::add);
        open.add(window);
        return window;
    }

    private boolean show(Path... files) {
        return FirstWindow.show(folder, List.of(files));
    }

    private Path socket() {
        return folder.resolve("window/socket");
    }

    private SocketChannel call() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    private static void say(SocketChannel channel, String words) throws IOException {
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that is answered until the other side ends. */
    private static String answer(SocketChannel channel) {
        ByteBuffer answer = ByteBuffer.allocate(100);
        try {
            while (channel.read(answer) >= 0) {
                assertThat(answer.hasRemaining()).isTrue();
            }
        } catch (IOException _) {
            return ""; // hung up on
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    }

    private List<Path> heard() throws InterruptedException {
        return asked.poll(HEARD, TimeUnit.SECONDS);
    }

    @Test
    void a_second_start_hands_its_files_over() throws Exception {
        listen();
        Path one = folder.resolve("one.jsonl");
        Path two = folder.resolve("two ☂.json");
        assertThat(show(one, two)).isTrue();
        assertThat(heard()).containsExactly(one, two);
    }

    @Test
    void a_second_start_without_files_asks_for_the_window_only() throws Exception {
        listen();
        assertThat(show()).isTrue();
        assertThat(heard()).isEmpty();
    }

    @Test
    void very_many_files_come_in_parts() throws Exception {
        listen();
        List<Path> files = IntStream.range(0, 250)
                .mapToObj(i -> folder.resolve("notes-" + i + ".jsonl"))
                .toList();
        assertThat(FirstWindow.show(folder, files)).isTrue();
        List<Path> all = new ArrayList<>();
        while (all.size() < files.size()) {
            all.addAll(heard());
        }
        assertThat(all).isEqualTo(files);
    }

    @Test
    void garbage_is_hung_up_on_and_the_window_goes_on_listening() throws Exception {
        listen();
        for (String garbage : List.of("quit\n", "/data/notes.jsonl", "\0\0\0", "/data/a.jsonl\nrelative.jsonl\n")) {
            try (SocketChannel channel = call()) {
                say(channel, garbage);
                channel.shutdownOutput();
                assertThat(answer(channel)).isEmpty();
            }
        }
        assertThat(show(folder.resolve("one.jsonl"))).isTrue();
        assertThat(heard()).as("the first that was heard").containsExactly(folder.resolve("one.jsonl"));
    }

    @Test
    void who_says_too_much_is_hung_up_on() throws Exception {
        listen();
        try (SocketChannel channel = call()) {
            try {
                for (int i = 0; i < 1_000; i++) {
                    say(channel, "/data/notes.jsonl\n".repeat(100));
                }
            } catch (IOException _) {
                // hung up on while it was still speaking
            }
            assertThat(answer(channel)).isEmpty();
        }
        assertThat(show(folder.resolve("one.jsonl"))).isTrue();
        assertThat(heard()).containsExactly(folder.resolve("one.jsonl"));
    }

    @Test
    void two_at_once_are_both_heard_though_the_first_is_slow() throws Exception {
        listen();
        try (SocketChannel slow = call()) {
            say(slow, "/data/slow");
            assertThat(show(folder.resolve("quick.jsonl"))).isTrue();
            assertThat(heard()).containsExactly(folder.resolve("quick.jsonl"));
            say(slow, ".jsonl\n");
            slow.shutdownOutput();
            assertThat(answer(slow)).isEqualTo("taken\n");
            assertThat(heard()).containsExactly(Path.of("/data/slow.jsonl"));
        }
    }

    @Test
    void a_window_that_is_gone_takes_nothing() throws Exception {
        assertThat(show()).as("there was none").isFalse();
        listen().close();
        assertThat(show(folder.resolve("one.jsonl"))).as("it was closed").isFalse();
        Files.createDirectories(socket().getParent());
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();
        assertThat(show(folder.resolve("one.jsonl")))
                .as("its socket was left behind")
                .isFalse();
        listen();
        assertThat(show(folder.resolve("one.jsonl")))
                .as("another came after it")
                .isTrue();
    }

    @Test
    void a_window_that_hangs_up_without_an_answer_has_taken_nothing() throws Exception {
        Files.createDirectories(socket().getParent());
        try (ServerSocketChannel dying = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dying.bind(UnixDomainSocketAddress.of(socket()));
            var shown = CompletableFuture.supplyAsync(() -> show(folder.resolve("one.jsonl")));
            dying.accept().close();
            assertThat(shown.get(HEARD, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void nobody_else_may_enter_the_folder_of_the_socket() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(
                socket().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        listen();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket().getParent())))
                .isEqualTo("rwx------");
    }
}
