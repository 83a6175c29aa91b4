package shop.scraper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small site on this machine, served by platform threads; {@code /slow} takes a fifth of a second. */
final class Site implements AutoCloseable {
    private static final int BACKLOG = 1_000;
    private static final int WORKERS = 16;
    private static final long SLOW_MILLIS = 200;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
        Thread thread = new Thread(task, "site");
        thread.setDaemon(true);
        return thread;
    });

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site open() throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Site site = new Site(HttpServer.create(any, BACKLOG));
        site.server.setExecutor(site.workers);
        site.server.createContext("/", exchange -> answer(exchange, 0));
        site.server.createContext("/slow", exchange -> answer(exchange, SLOW_MILLIS));
        site.server.start();
        return site;
    }

    URI address() {
        InetSocketAddress at = server.getAddress();
        return URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    private static void answer(HttpExchange exchange, long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] page = ("<a href='/" + exchange.getRequestURI().getPath().length() + "'>next</a>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
