package shop.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Answers every request alike; all connections stand still for a while at one given request. */
final class StubServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final byte[] response;
    private final int stallAt;
    private final long stallNanos;

    StubServer(String response, int stallAt, int stallMillis) throws IOException {
        this.response = response.getBytes(StandardCharsets.US_ASCII);
        this.stallAt = stallAt;
        stallNanos = stallMillis * 1_000_000L;
        daemon(this::accept);
    }

    static StubServer healthy() throws IOException {
        return new StubServer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", -1, 0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    answer(client);
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private synchronized void answer(Socket client) throws IOException {
        if (requests.incrementAndGet() == stallAt) {
            long end = System.nanoTime() + stallNanos;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
        client.getOutputStream().write(response);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
