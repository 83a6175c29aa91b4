package shop.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Receives a datagram that comes late. */
final class StockBroadcast implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            SocketAddress here = socket.getLocalSocketAddress();
            Background.after(hold, "stock-sender", () -> send(here));
            receive(socket);
        }
    }

    private static void receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[16], 16);
        socket.receive(packet);
    }

    private static void send(SocketAddress to) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[] {1}, 1, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
