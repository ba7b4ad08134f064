package org.memorycurator.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection that waits for the other side no longer than its time: sockets in files know no time limit of their own. */
final class TimedChannel implements AutoCloseable {
    private static final int PART = 8192;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long until;

    /** Closes the channel in the end, and may be used for so long from now on. */
    TimedChannel(SocketChannel channel, Duration time) throws IOException {
        this.channel = channel;
        until = System.nanoTime() + time.toNanos();
        selector = Selector.open();
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
    }

    /** Says all of this; throws IOException when it is not heard in time. */
    void send(byte[] said) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(said);
        while (left.hasRemaining()) {
            await(SelectionKey.OP_WRITE);
            channel.write(left);
        }
    }

    /** Says that nothing more will be said. */
    void end() throws IOException {
        channel.shutdownOutput();
    }

    /** Hears the other side out; throws IOException when that takes too long or is longer than so many bytes. */
    byte[] receive(int longest) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(PART);
        while (true) {
            await(SelectionKey.OP_READ);
            int count = channel.read(part);
            if (count < 0) {
                return heard.toByteArray();
            }
            if (heard.size() + count > longest) {
                throw new IOException("It is longer than " + longest + " bytes.");
            }
            heard.write(part.array(), 0, count);
            part.clear();
        }
    }

    private void await(int what) throws IOException {
        key.interestOps(what);
        do {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IOException("It took too long.");
            }
            selector.select(left);
        } while (selector.selectedKeys().isEmpty());
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
