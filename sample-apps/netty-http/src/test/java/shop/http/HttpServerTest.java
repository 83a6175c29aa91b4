package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.backend.Catalog;
import shop.faults.FaultPlan;

class HttpServerTest {
    private static final String ORDER =
            "{\"customer\":\"ann\",\"items\":[{\"sku\":\"a\",\"quantity\":2,\"priceCents\":150}]}";

    private HttpServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start(ServerOptions.parse("--port", "0"), new FaultPlan(Catalog.all()));
        client = new RawClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /health, 200",
        "GET, /metrics, 200",
        "GET, /orders/1, 200",
        "GET, /orders/1?a=b, 200",
        "GET, /orders/999999, 404",
        "GET, /orders/x, 400",
        "GET, /orders/1/2, 404",
        "GET, /%zz, 404",
        "DELETE, /orders/1, 405",
        "GET, /orders, 405",
        "POST, /admin/faults/none, 400",
        "POST, /admin/faults/sleep?ms=0, 400",
        "DELETE, /admin/faults/sleep, 404",
    })
    void answersWithTheRightStatus(String method, String path, int status) throws IOException {
        assertThat(client.ask(method, path, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void servesOnEachTransport(Transport transport) throws IOException {
        ServerOptions options = new ServerOptions(0, transport, 1, List.of());
        try (HttpServer other = HttpServer.start(options, new FaultPlan(List.of()));
                RawClient there = new RawClient(other.port())) {
            assertThat(there.ask("GET", "/health", "").body()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void storesAnOrderAndGivesItBack() throws IOException {
        RawClient.Answer created = client.ask("POST", "/orders", ORDER);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("\"totalCents\":300");
        assertThat(client.ask("GET", "/orders/1001", "").body()).isEqualTo(created.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"customer\":\"ann\"}", "{\"customer\":\"ann\",\"items\":[null]}"})
    void refusesAnOrderThatIsNone(String body) throws IOException {
        assertThat(client.ask("POST", "/orders", body).status()).isEqualTo(400);
        assertThat(client.ask("GET", "/health", "").status()).isEqualTo(200);
    }

    @Test
    void answersPipelinedRequestsInOrderEvenWhenOneIsAnsweredElsewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 50; i++) {
            all.append(RawClient.request("GET", "/admin/faults", ""));
            all.append(RawClient.request("GET", "/orders/" + i, ""));
        }
        client.send(all.toString());
        for (int i = 1; i <= 50; i++) {
            assertThat(client.answer().body()).contains("available");
            assertThat(client.answer().body()).startsWith("{\"id\":" + i + ",");
        }
    }

    @Test
    void refusesABodyAboveTheLimitAndCloses() throws IOException {
        client.send("POST /orders HTTP/1.1\r\nContent-Length: " + (Connection.MAX_BODY_BYTES + 1) + "\r\n\r\n");
        assertThat(client.answer().status()).isEqualTo(413);
        assertThat(client.isClosedByServer()).isTrue();
    }

    @Test
    void takesABodyAtTheLimit() throws IOException {
        assertThat(client.ask("POST", "/orders", " ".repeat(Connection.MAX_BODY_BYTES))
                        .status())
                .isEqualTo(400);
        assertThat(client.ask("GET", "/health", "").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNotHttpAndCloses() throws IOException {
        client.send("hello there\r\n\r\n");
        assertThat(client.answer().status()).isEqualTo(400);
        assertThat(client.isClosedByServer()).isTrue();
    }

    @Test
    void closesWhenAskedToAndOnlyThen() throws IOException {
        client.send("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(client.answer().head()).contains("connection: close");
        assertThat(client.isClosedByServer()).isTrue();
    }

    @Test
    void countsAnswersByStatusClass() throws IOException {
        client.ask("GET", "/orders/1", "");
        client.ask("GET", "/nothing", "");
        assertThat(client.ask("GET", "/metrics", "").body())
                .contains("{class=\"2xx\"} 1\n", "{class=\"4xx\"} 1\n", "{class=\"5xx\"} 0\n");
    }
}
