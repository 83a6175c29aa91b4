package dev.holdup.it.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Blocking channels, and a selector inside a handler. */
final class ChannelActs {
    private ChannelActs() {}

    private record Pair(SocketChannel ours, SocketChannel theirs) {}

    private static Pair pair() throws IOException {
        try (ServerSocketChannel server = server()) {
            SocketChannel ours = SocketChannel.open(server.getLocalAddress());
            return new Pair(ours, server.accept());
        }
    }

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Blocking("socket")
    static Act socketChannelRead(Stage stage) throws IOException {
        Pair pair = pair();
        stage.after(() -> pair.theirs.write(ByteBuffer.allocate(1)));
        return () -> pair.ours.read(ByteBuffer.allocate(10));
    }

    @Blocking("socket")
    static Act socketChannelScatteringRead(Stage stage) throws IOException {
        Pair pair = pair();
        stage.after(() -> pair.theirs.write(ByteBuffer.allocate(1)));
        return () -> pair.ours.read(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
    }

    @Blocking("socket")
    static Act socketChannelWrite(Stage stage) throws IOException {
        Pair pair = pair();
        ByteBuffer much = ByteBuffer.allocateDirect(16_000_000);
        stage.after(() -> pair.theirs.socket().getInputStream().readNBytes(much.capacity()));
        return () -> pair.ours.write(much);
    }

    @Blocking("socket")
    static Act channelSocketAdaptorRead(Stage stage) throws IOException {
        Pair pair = pair();
        pair.ours.socket().setSoTimeout(2_000);
        stage.after(() -> pair.theirs.write(ByteBuffer.allocate(1)));
        return () -> pair.ours.socket().getInputStream().read();
    }

    @Blocking("socket")
    static Act socketChannelConnect(Stage stage) throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        for (int i = 0; i < 3; i++) {
            SocketChannel filler = SocketChannel.open();
            filler.configureBlocking(false);
            filler.connect(server.getLocalAddress());
        }
        stage.after(() -> {
            server.accept();
            server.accept();
            server.accept();
        });
        SocketChannel channel = SocketChannel.open();
        return () -> channel.connect(server.getLocalAddress());
    }

    @Blocking("socket")
    static Act serverSocketChannelAccept(Stage stage) throws IOException {
        ServerSocketChannel server = server();
        stage.after(() -> SocketChannel.open(server.getLocalAddress()));
        return () -> server.accept();
    }

    @Blocking("socket")
    static Act serverChannelAdaptorAccept(Stage stage) throws IOException {
        ServerSocketChannel server = server();
        server.socket().setSoTimeout(2_000);
        stage.after(() -> SocketChannel.open(server.getLocalAddress()));
        return () -> server.socket().accept();
    }

    @Blocking("socket")
    static Act datagramChannelReceive(Stage stage) throws IOException {
        DatagramChannel channel =
                DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        stage.after(() -> DatagramChannel.open().send(ByteBuffer.allocate(1), channel.getLocalAddress()));
        return () -> channel.receive(ByteBuffer.allocate(10));
    }

    @Blocking("socket")
    static Act datagramChannelRead(Stage stage) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        DatagramChannel ours = DatagramChannel.open().bind(any);
        DatagramChannel theirs = DatagramChannel.open().bind(any);
        ours.connect(theirs.getLocalAddress());
        stage.after(() -> theirs.send(ByteBuffer.allocate(1), ours.getLocalAddress()));
        return () -> ours.read(ByteBuffer.allocate(10));
    }

    @Blocking("other")
    static Act pipeSourceRead(Stage stage) throws IOException {
        Pipe pipe = Pipe.open();
        stage.after(() -> pipe.sink().write(ByteBuffer.allocate(1)));
        return () -> pipe.source().read(ByteBuffer.allocate(10));
    }

    @Blocking("other")
    static Act pipeSinkWrite(Stage stage) throws IOException {
        Pipe pipe = Pipe.open();
        ByteBuffer much = ByteBuffer.allocateDirect(2_000_000);
        stage.after(() -> {
            ByteBuffer into = ByteBuffer.allocateDirect(much.capacity());
            while (into.hasRemaining() && pipe.source().read(into) >= 0) {
                Thread.onSpinWait();
            }
        });
        return () -> pipe.sink().write(much);
    }

    @Blocking("select")
    static Act selectNested(Stage stage) throws IOException {
        Selector selector = Selector.open();
        return () -> selector.select(40);
    }

    @Blocking("select")
    static Act selectNestedWithAction(Stage stage) throws IOException {
        Selector selector = Selector.open();
        stage.after(selector::wakeup);
        return () -> selector.select(key -> {});
    }
}
