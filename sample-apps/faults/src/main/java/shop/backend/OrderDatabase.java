package shop.backend;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A slow database on a loopback TCP port: a request is four bytes, the milliseconds that its answer takes. */
final class OrderDatabase {
    static final byte[] ROW = "1;open;4200\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    OrderDatabase() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Background.start("order-db-accept", this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Background.start("order-db", () -> serve(client));
            }
        } catch (IOException e) {
            System.err.println("the order database stopped: " + e);
        }
    }

    private static void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            byte[] request = new byte[4];
            while (in.readNBytes(request, 0, 4) == 4) {
                Background.pause(Duration.ofMillis(ByteBuffer.wrap(request).getInt()));
                client.getOutputStream().write(ROW);
            }
        } catch (IOException e) {
            System.err.println("a database connection broke: " + e);
        }
    }
}
