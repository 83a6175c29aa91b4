package dev.holdup.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The pages, and what they show, over HTTP. Reads recordings and never writes to them. Thread-safe; ends with
 * {@link #close}.
 */
public final class DashboardServer implements AutoCloseable {
    private static final String API = "/api/";
    /** A request that is not whole by then is cut off, whoever sends it; in seconds. */
    private static final String LONGEST_REQUEST = "sun.net.httpserver.maxReqTime";

    /** What of a refused request is read all the same: waiting for it would keep a thread. */
    private static final String READ_ON = "sun.net.httpserver.drainAmount";

    private final HttpServer http;
    private final ExecutorService workers;
    private final Library library;
    private final Uploads uploads;
    private final Feeds feeds;
    private final Guard guard;
    private final Hosts hosts;
    private final String token;
    private final Api api;
    private final Consumer<Throwable> failures;

    private DashboardServer(Settings settings, Library library, Jvms jvms, Consumer<Throwable> failures)
            throws IOException {
        // read once, when the first server of a JVM is made
        System.setProperty(READ_ON, "0");
        System.setProperty(
                LONGEST_REQUEST,
                Long.toString(2 * settings.limits().uploadTime().toSeconds() + 1));
        http = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
        int port = http.getAddress().getPort();
        hosts = Hosts.of(settings.address(), port);
        token = settings.token();
        guard = new Guard(hosts, port, token);
        workers = Workers.start(settings.limits().streams());
        this.library = library;
        uploads = new Uploads(settings.limits());
        feeds = new Feeds(jvms);
        api = new Api(
                library, uploads, feeds, new LiveStream(feeds, settings.limits().streams()));
        this.failures = failures;
    }

    /**
     * Starts to answer.
     *
     * @param failures takes what went wrong inside
     * @throws java.net.BindException where the port is taken
     */
    public static DashboardServer start(Settings settings, Library library, Jvms jvms, Consumer<Throwable> failures)
            throws IOException {
        DashboardServer server = new DashboardServer(settings, library, jvms, failures);
        server.http.setExecutor(server.workers);
        server.http.createContext("/", server::handle);
        server.http.start();
        library.rows();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** For a browser of this machine, with the token where there is one. */
    public String url() {
        return "http://" + hosts.first() + "/" + (token == null ? "" : "?token=" + token);
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        workers.shutdownNow();
        feeds.close();
        library.close();
        try {
            // an upload that was cut off removes what came of it
            workers.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        uploads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (Refusal refusal) {
            refuse(exchange, refusal.status(), refusal.getMessage());
        } catch (InterruptedException stopped) {
            exchange.close();
        } catch (RuntimeException | Error e) {
            failures.accept(e);
            refuse(exchange, 500, "holdup itself has failed; where it was started it says how.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        guard.check(exchange);
        endRequest(exchange);
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals("/") && enters(exchange)) {
            return;
        }
        guard.checkToken(exchange);
        if (path.startsWith(API)) {
            api.answer(exchange, path.substring(API.length()));
        } else {
            Methods.allow(exchange, Methods.READ);
            StaticPages.send(exchange, path);
        }
    }

    /** The address that was printed has the token, and leads to one without it: it shall not stay in the address bar. */
    private boolean enters(HttpExchange exchange) throws IOException {
        Map<String, String> query = Query.of(exchange);
        if (!guard.isToken(query.get("token"))) {
            return false;
        }
        exchange.getResponseHeaders().set("Set-Cookie", guard.setCookie());
        Answers.redirect(exchange, "/");
        return true;
    }

    /** A connection is used again only where its request was read to the end, even one without a body. */
    private static void endRequest(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            exchange.getRequestBody().read();
        }
    }

    /** What was sent with it is not read to its end: the connection goes. */
    private static void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
        try {
            if (exchange.getResponseCode() < 0) {
                exchange.getResponseHeaders().set("Connection", "close");
                Answers.error(exchange, status, sentence);
            }
        } finally {
            exchange.close();
        }
    }
}
