package shop.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One connection: lines in, lines out, and who it is. */
final class Client {
    private static final int READ_BYTES = 8 << 10;

    private final SocketChannel channel;
    private final Commands commands;
    private final LineDecoder decoder = new LineDecoder();
    private final Outbox outbox = new Outbox();
    private final ByteBuffer in = ByteBuffer.allocate(READ_BYTES);
    private SelectionKey key;
    private boolean open = true;
    String nick = "";
    String room = "";

    Client(SocketChannel channel, Commands commands) {
        this.channel = channel;
        this.commands = commands;
    }

    void attach(SelectionKey itsKey) {
        key = itsKey;
    }

    /** Reads once, so that a client that never stops talking leaves the others their turn. */
    void read() {
        try {
            int n = channel.read(in.clear());
            if (n < 0) {
                close();
            } else if (!decoder.feed(in.flip(), line -> commands.line(this, line))) {
                send("! a line is at most " + LineDecoder.MAX_BYTES + " bytes");
                close();
            }
        } catch (IOException e) {
            close();
        }
    }

    /** Queues a line and sends what the socket takes; a client that does not read is dropped. */
    void send(String line) {
        if (!open) {
            return;
        }
        if (!outbox.add(line)) {
            close();
            return;
        }
        flush();
    }

    void flush() {
        try {
            boolean empty = outbox.writeTo(channel);
            int ops = empty ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
            if (key.interestOps() != ops) {
                key.interestOps(ops);
            }
        } catch (IOException e) {
            close();
        }
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("closing a connection failed: " + e);
        }
        commands.left(this);
    }
}
