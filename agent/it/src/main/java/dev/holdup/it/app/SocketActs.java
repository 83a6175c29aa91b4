package dev.holdup.it.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Classic sockets. */
final class SocketActs {
    private SocketActs() {}

    private record Pair(Socket ours, Socket theirs) {}

    private static Pair pair() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Socket ours = new Socket(server.getInetAddress(), server.getLocalPort());
            return new Pair(ours, server.accept());
        }
    }

    /** A server whose queue of connections is full, so that a further one is not answered. */
    private static ServerSocket full() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        for (int i = 0; i < 4; i++) {
            Socket filler = new Socket();
            try {
                filler.connect(server.getLocalSocketAddress(), 20);
            } catch (SocketTimeoutException expected) {
                return server;
            }
        }
        return server;
    }

    @Blocking("socket")
    static Act socketReadByte(Stage stage) throws IOException {
        Pair pair = pair();
        stage.after(() -> pair.theirs.getOutputStream().write(1));
        return () -> pair.ours.getInputStream().read();
    }

    @Blocking("socket")
    static Act socketReadArray(Stage stage) throws IOException {
        Pair pair = pair();
        stage.after(() -> pair.theirs.getOutputStream().write(1));
        byte[] bytes = new byte[10];
        return () -> pair.ours.getInputStream().read(bytes);
    }

    @Blocking("socket")
    static Act socketReadTimedOut(Stage stage) throws IOException {
        Pair pair = pair();
        pair.ours.setSoTimeout(40);
        return () -> {
            try {
                pair.ours.getInputStream().read();
            } catch (SocketTimeoutException expected) {
                // the wait is what is wanted
            }
        };
    }

    @Blocking("socket")
    static Act socketWrite(Stage stage) throws IOException {
        Pair pair = pair();
        byte[] much = new byte[16_000_000];
        stage.after(() -> pair.theirs.getInputStream().readNBytes(much.length));
        OutputStream out = pair.ours.getOutputStream();
        return () -> out.write(much);
    }

    @Blocking("socket")
    static Act socketConnectTimed(Stage stage) throws IOException {
        ServerSocket server = full();
        return () -> {
            try {
                new Socket().connect(server.getLocalSocketAddress(), 60);
            } catch (SocketTimeoutException expected) {
                // the wait is what is wanted
            }
        };
    }

    @Blocking("socket")
    static Act socketConnectEndless(Stage stage) throws IOException {
        ServerSocket server = full();
        stage.after(() -> {
            for (int i = 0; i < 3; i++) {
                server.accept();
            }
        });
        return () -> new Socket().connect(server.getLocalSocketAddress());
    }

    @Blocking("socket")
    static Act serverSocketAccept(Stage stage) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        stage.after(() -> new Socket(server.getInetAddress(), server.getLocalPort()));
        return () -> server.accept();
    }

    @Blocking("socket")
    static Act serverSocketAcceptTimedOut(Stage stage) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(40);
        return () -> {
            try {
                server.accept();
            } catch (SocketTimeoutException expected) {
                // the wait is what is wanted
            }
        };
    }

    @Blocking("socket")
    static Act datagramSocketReceive(Stage stage) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        stage.after(() -> send(socket));
        return () -> socket.receive(new DatagramPacket(new byte[10], 10));
    }

    @Blocking("socket")
    static Act datagramSocketReceiveTimed(Stage stage) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(2_000);
        stage.after(() -> send(socket));
        return () -> socket.receive(new DatagramPacket(new byte[10], 10));
    }

    @Blocking("socket")
    static Act datagramSocketConnect(Stage stage) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        return () -> socket.connect(InetAddress.getLoopbackAddress(), 9);
    }

    @Blocking("socket")
    static Act datagramSocketSend(Stage stage) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        return () -> socket.send(new DatagramPacket(new byte[] {1}, 1, InetAddress.getLoopbackAddress(), 9));
    }

    private static void send(DatagramSocket to) throws IOException {
        try (DatagramSocket from = new DatagramSocket()) {
            from.send(new DatagramPacket(
                    new byte[] {1}, 1, new InetSocketAddress(to.getLocalAddress(), to.getLocalPort())));
        }
    }
}
