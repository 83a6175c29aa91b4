package dev.holdup.benchmarks.hooks;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A connection on which nothing arrives, in non-blocking mode. */
@State(Scope.Thread)
public class Connection {
    final ByteBuffer buffer = ByteBuffer.allocateDirect(16);
    SocketChannel quiet;
    private SocketChannel peer;

    @Setup(Level.Trial)
    public void connect() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            peer = SocketChannel.open(server.getLocalAddress());
            quiet = server.accept();
            quiet.configureBlocking(false);
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        quiet.close();
        peer.close();
    }

    /** A file that never ends. */
    @State(Scope.Thread)
    public static class Zero {
        FileInputStream stream;

        @Setup(Level.Trial)
        public void open() throws IOException {
            stream = new FileInputStream("/dev/zero");
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            stream.close();
        }
    }
}
