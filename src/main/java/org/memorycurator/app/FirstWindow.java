package org.memorycurator.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Background;

/**
 * How a second start on the same store finds the first one's window: a socket file in the store, in a folder that only this user may enter.
 * Whoever connects hands over files to import, be it none, as {@link HandOver} says; the window comes to the front with them. Nothing else can be
 * asked, and anything else is ignored. Where sockets are not to be had, nobody is found.
 */
final class FirstWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FirstWindow.class.getName());
    private static final Duration TALK = Duration.ofSeconds(5);
    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rwx------");

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private FirstWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** Asks the window that has this store open to come to the front and to import these files; whether there is one, and it will. May block. */
    static boolean show(Path folder, List<Path> files) {
        List<List<Path>> parts = files.isEmpty()
                ? List.of(List.of())
                : files.stream().gather(Gatherers.windowFixed(HandOver.LINES)).toList();
        try {
            for (List<Path> part : parts) {
                byte[] said = HandOver.write(part);
                try (TimedChannel window =
                        new TimedChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket(folder))), TALK)) {
                    window.send(said);
                    window.end();
                    String answer = new String(window.receive(said(HandOver.TAKEN).length), StandardCharsets.UTF_8);
                    if (!answer.equals(HandOver.TAKEN)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "No window took the files over", e);
            return false;
        }
    }

    /** Listens for later starts: this window comes to the front then, and opens their files, be it none. */
    static FirstWindow listen(Path folder, Background background, Stage stage, Consumer<List<Path>> open) {
        return listen(
                folder,
                files -> background.onFx(() -> {
                    stage.setIconified(false);
                    stage.toFront();
                    stage.requestFocus();
                    open.accept(files);
                }));
    }

    /** Listens for later starts; each one's files, be it none, go to {@code asked} on a thread of its own. */
    static FirstWindow listen(Path folder, Consumer<List<Path>> asked) {
        Path socket = socket(folder);
        try {
            makeRoom(room(folder));
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform().daemon().name("first-window").start(() -> accept(server, asked));
            return new FirstWindow(socket, server);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.INFO, "A second start will not find this window", e);
            return new FirstWindow(socket, null);
        }
    }

    /** A socket has everybody's rights until it can be told otherwise, so its folder keeps others out. Windows gives a user's folders to them alone. */
    private static void makeRoom(Path room) throws IOException {
        if (!room.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(room);
        } else if (Files.isDirectory(room)) {
            Files.setPosixFilePermissions(room, MINE);
        } else {
            Files.createDirectory(room, PosixFilePermissions.asFileAttribute(MINE));
        }
    }

    private static Path socket(Path folder) {
        return room(folder).resolve("socket");
    }

    private static Path room(Path folder) {
        return folder.resolve("window");
    }

    private static void accept(ServerSocketChannel server, Consumer<List<Path>> asked) {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofPlatform().daemon().name("second-start").start(() -> answer(caller, asked));
            } catch (IOException e) {
                if (server.isOpen()) {
                    LOG.log(System.Logger.Level.INFO, "A second start was not heard", e);
                }
            }
        }
    }

    private static void answer(SocketChannel caller, Consumer<List<Path>> asked) {
        try (TimedChannel second = new TimedChannel(caller, TALK)) {
            asked.accept(HandOver.read(second.receive(HandOver.LONGEST)));
            second.send(said(HandOver.TAKEN));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What was said to this window was ignored", e);
        }
    }

    private static byte[] said(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (server != null) {
            try {
                server.close();
                Files.deleteIfExists(socket);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "The window's socket stays behind", e);
            }
        }
    }
}
