package dev.holdup.benchmarks.beside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A virtual thread a request, each of which waits for half a millisecond as for a database. Needs JDK 21. */
public final class VirtualServer {
    private static final int WAIT_NANOS = 500_000;
    private static final byte[] ORDER =
            "{\"id\":1,\"customer\":\"customer-1\",\"totalCents\":100}".getBytes(StandardCharsets.UTF_8);

    private VirtualServer() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        // without it every answer waits for the delayed acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // class files are for JDK 17, whose Executors have no such method
        server.setExecutor((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        server.createContext("/", VirtualServer::answer);
        server.start();
        System.out.println(
                "listening on http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(0, WAIT_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(200, ORDER.length);
        exchange.getResponseBody().write(ORDER);
        exchange.close();
    }
}
