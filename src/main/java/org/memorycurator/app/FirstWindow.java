package org.memorycurator.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a second start on the same store finds the first one's window: a socket file in the store's folder. Whoever
 * connects asks the window to come to the front; nothing else is said. Where sockets are not to be had, nobody is found.
 */
final class FirstWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FirstWindow.class.getName());

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private FirstWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** Asks the window that has this store open to come to the front; whether there was one. May block. */
    static boolean show(Path folder) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Listens for later starts; each one runs {@code toFront} on a thread of its own. */
    static FirstWindow listen(Path folder, Runnable toFront) {
        Path socket = socket(folder);
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform().daemon().name("first-window").start(() -> answer(server, toFront));
            return new FirstWindow(socket, server);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.INFO, "A second start will not find this window", e);
            return new FirstWindow(socket, null);
        }
    }

    private static Path socket(Path folder) {
        return folder.resolve("window.sock");
    }

    private static void answer(ServerSocketChannel server, Runnable toFront) {
        while (server.isOpen()) {
            try {
                server.accept().close();
                toFront.run();
            } catch (IOException e) {
                if (server.isOpen()) {
                    LOG.log(System.Logger.Level.INFO, "A second start was not heard", e);
                }
            }
        }
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
