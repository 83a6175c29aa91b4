package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.backend.Catalog;
import shop.faults.FaultKind;
import shop.faults.FaultPlan;

/** Each fault holds up the loop, and with it a request that has nothing to do with it. */
class FaultTest {
    private static final int HOLD_MILLIS = 60;
    private static HttpServer server;

    @BeforeAll
    static void start() {
        server = HttpServer.start(ServerOptions.parse("--port", "0", "--loops", "1"), new FaultPlan(Catalog.all()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Those whose length the test cannot choose are covered by the catalog's own test. */
    static Stream<String> faults() {
        return Catalog.all().stream().map(FaultKind::name).filter(n -> !Set.of("system-gc", "heap-histogram", "dns")
                .contains(n));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void holdsUpTheWholeLoop(String fault) throws IOException {
        try (RawClient admin = new RawClient(server.port());
                RawClient struck = new RawClient(server.port());
                RawClient bystander = new RawClient(server.port())) {
            bystander.ask("GET", "/health", "");
            String path = "/admin/faults/" + fault;
            assertThat(admin.ask("POST", path + "?ms=" + HOLD_MILLIS + "&percent=100", "")
                            .status())
                    .isEqualTo(200);
            long start = System.nanoTime();
            struck.send(RawClient.request("GET", "/orders/1", ""));
            // Same loop, one moment later: it is read when the loop comes back.
            bystander.send(RawClient.request("GET", "/health", ""));
            assertThat(struck.answer().status()).isEqualTo(200);
            bystander.answer();
            // What a fault queues on the loop runs after this turn's reads, and so holds up the next ones.
            bystander.ask("GET", "/health", "");
            Duration all = Duration.ofNanos(System.nanoTime() - start);
            assertThat(admin.ask("DELETE", path, "").status()).isEqualTo(200);
            assertThat(all).isGreaterThanOrEqualTo(Duration.ofMillis(HOLD_MILLIS - 2));
        }
    }

    @Test
    void staysFastWhenNoFaultIsOn() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            long fastest = Long.MAX_VALUE;
            for (int i = 1; i <= 50; i++) {
                long start = System.nanoTime();
                client.ask("GET", "/orders/" + i, "");
                fastest = Math.min(fastest, System.nanoTime() - start);
            }
            assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(HOLD_MILLIS / 3));
        }
    }

    @Test
    void strikesTheShareThatWasAskedForAndOnlyOrders() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.ask("POST", "/admin/faults/sleep?ms=1&percent=5", "");
            for (int i = 1; i <= 100; i++) {
                client.ask("GET", "/orders/" + i, "");
                client.ask("GET", "/health", "");
            }
            assertThat(client.ask("GET", "/admin/faults", "").body()).contains("\"strikes\":5}");
            client.ask("DELETE", "/admin/faults/sleep", "");
        }
    }
}
