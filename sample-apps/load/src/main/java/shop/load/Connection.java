package shop.load;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection, with the intended times of the requests that it has under way. */
final class Connection {
    private static final long RETRY_NANOS = 100_000_000;

    private final Target target;
    private final Selector selector;
    private final Tally tally;
    private final long[] intended;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(32 << 10);
    private int oldest;
    private int underWay;
    private SocketChannel channel;
    private SelectionKey key;
    private ResponseParser parser;
    private long retryAtNanos = Long.MIN_VALUE;

    Connection(Target target, Selector selector, Tally tally, int pipeline) {
        this.target = target;
        this.selector = selector;
        this.tally = tally;
        intended = new long[pipeline];
        out = ByteBuffer.allocateDirect(pipeline * target.request().length);
    }

    /** Opens the connection if it is not; false if that failed now or a moment ago. */
    boolean open(long nowNanos) {
        if (channel != null) {
            return true;
        }
        if (nowNanos - retryAtNanos < 0 && retryAtNanos != Long.MIN_VALUE) {
            return false;
        }
        try {
            channel = SocketChannel.open(target.address());
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
            parser = new ResponseParser();
            return true;
        } catch (IOException e) {
            fail(e);
            retryAtNanos = nowNanos + RETRY_NANOS;
            return false;
        }
    }

    boolean hasRoom() {
        return underWay < intended.length && out.remaining() >= target.request().length;
    }

    int underWay() {
        return underWay;
    }

    /** Adds a request to the bytes that {@link #flush} sends. */
    void add(long intendedNanos) {
        out.put(target.request());
        intended[(oldest + underWay++) % intended.length] = intendedNanos;
    }

    void flush() {
        if (channel == null || out.position() == 0) {
            return;
        }
        try {
            channel.write(out.flip());
            boolean left = out.hasRemaining();
            out.compact();
            int ops = SelectionKey.OP_READ | (left ? SelectionKey.OP_WRITE : 0);
            if (key.interestOps() != ops) {
                key.interestOps(ops);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    void read() {
        try {
            for (int n = channel.read(in); n != 0; n = channel == null ? 0 : channel.read(in)) {
                if (n < 0) {
                    closedByServer();
                    return;
                }
                parser.feed(in.flip(), this::response);
                in.clear();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void closedByServer() {
        if (underWay > 0) {
            fail(new IOException("the server closed the connection"));
        } else {
            close();
        }
    }

    /** Closes the connection; requests under way are counted as lost. */
    void fail(IOException reason) {
        tally.lost(underWay, reason);
        close();
    }

    void close() {
        underWay = 0;
        out.clear();
        in.clear();
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                tally.lost(0, e);
            }
            channel = null;
        }
    }

    private void response(int status, boolean closes) {
        if (underWay == 0) {
            return;
        }
        tally.answered(status, System.nanoTime() - intended[oldest]);
        oldest = (oldest + 1) % intended.length;
        underWay--;
    }
}
