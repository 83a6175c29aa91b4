package shop.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import shop.backend.Catalog;
import shop.faults.FaultPlan;

class ApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = Main.start(0, new FaultPlan(Catalog.only(Main.FAULTS)));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /orders/7, 200",
        "GET, /orders/7/price, 200",
        "GET, /orders/7/invoice, 200",
        "GET, /orders/0, 404",
        "GET, /orders/x, 400",
        "GET, /nothing, 404",
        "GET, /admin/faults, 200",
        "POST, /admin/faults/none, 400",
        "POST, /admin/faults/sleep?ms=0, 400",
        "DELETE, /admin/faults/sleep, 404",
    })
    void answersWithTheRightStatus(String method, String path, int status) throws Exception {
        assertThat(ask(method, path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/price", "/invoice"})
    void strikesWhicheverThreadAnswers(String part) throws Exception {
        assertThat(ask("POST", "/admin/faults/sleep?ms=60&percent=50").statusCode())
                .isEqualTo(200);
        long start = System.nanoTime();
        ask("GET", "/orders/7" + part);
        ask("GET", "/orders/7" + part);
        assertThat(System.nanoTime() - start).isGreaterThan(60_000_000);
        assertThat(ask("GET", "/admin/faults").body()).contains("\"strikes\":1");
        assertThat(ask("DELETE", "/admin/faults/sleep").statusCode()).isEqualTo(200);
    }

    @Test
    void answersInJson() throws Exception {
        assertThat(ask("GET", "/orders/7").body())
                .isEqualTo("{\"id\":7,\"customer\":\"customer-7\",\"totalCents\":700}");
    }

    private static HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(Main.address(context) + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
