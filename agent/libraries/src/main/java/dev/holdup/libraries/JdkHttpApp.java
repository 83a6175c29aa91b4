package dev.holdup.libraries;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/** The JDK's server and client, each with and without an executor to block on. */
final class JdkHttpApp implements Library {
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer dispatching = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final HttpServer usual = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final HttpClient direct =
            HttpClient.newBuilder().executor(Runnable::run).build();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile long millis;

    JdkHttpApp() throws IOException {
        serve(dispatching, millis -> held(millis));
        usual.setExecutor(workers);
        serve(usual, millis -> offloaded(millis));
    }

    @Override
    public void play(long newMillis) throws Exception {
        millis = newMillis;
        get(client, dispatching, millis -> offloaded(millis));
        get(direct, usual, millis -> heldByClient(millis));
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void heldByClient(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    private void serve(HttpServer server, LongConsumer work) {
        server.createContext("/", exchange -> {
            work.accept(millis);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private void get(HttpClient by, HttpServer server, LongConsumer work) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        by.sendAsync(HttpRequest.newBuilder(uri).build(), answer -> {
                    work.accept(millis);
                    return HttpResponse.BodySubscribers.discarding();
                })
                .get();
    }

    @Override
    public void stop() {
        dispatching.stop(0);
        usual.stop(0);
        workers.shutdown();
    }
}
