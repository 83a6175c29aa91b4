package dev.holdup.benchmarks.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int CONNECTIONS = 3;

    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            answered.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdown();
    }

    @Test
    void countsEveryAnswerOfItsSlicesOnce() throws IOException {
        try (Load load = load()) {
            int before = answered.get();
            load.slice(20_000_000);
            load.slice(20_000_000);
            Load.Measured measured = load.take();
            assertThat(measured.requests()).isEqualTo(answered.get() - before).isGreaterThanOrEqualTo(2 * CONNECTIONS);
            assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.04);
            assertThat(measured.p99()).isGreaterThanOrEqualTo(measured.p50()).isPositive();
            assertThat(load.take().requests()).isZero();
        }
    }

    @Test
    void refusesAServerThatRefuses() {
        status = 404;
        assertThatThrownBy(this::load).isInstanceOf(IOException.class).hasMessageContaining("404");
    }

    @Test
    void refusesAnswersUnlikeTheFirst() throws IOException {
        try (Load load = load()) {
            status = 500; // a longer line
            assertThatThrownBy(() -> load.slice(20_000_000)).isInstanceOf(IOException.class);
        }
    }

    private Load load() throws IOException {
        return new Load(server.getAddress().getPort(), "/", CONNECTIONS);
    }
}
