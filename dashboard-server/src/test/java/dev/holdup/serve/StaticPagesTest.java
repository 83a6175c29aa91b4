package dev.holdup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPagesTest {
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.of();
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/index.html, text/html", "/assets/app.js, text/javascript"})
    void sendsThePagesWithWhatKeepsThemHarmless(String path, String type) throws IOException {
        Reply reply = Reply.get(served.server(), path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.head())
                .contains("Content-type: " + type)
                .contains("script-src 'self'", "default-src 'none'", "frame-ancestors 'none'")
                .contains("nosniff", "no-store", "no-referrer")
                .doesNotContain("unsafe-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../serve/DashboardServer.class",
                "/assets/../../serve/DashboardServer.class",
                "/assets/..%2f..%2fserve/DashboardServer.class",
                "/%2e%2e/report-1.schema.json",
                "/..\\serve\\DashboardServer.class",
                "//etc/passwd",
                "/assets",
                "/assets/",
                "/.hidden.html",
                "/none.html",
                "/api/recordings/..%2f..%2fetc%2fpasswd",
                "/api/recordings/../../etc/passwd",
                "/api/recordings//etc/passwd"
            })
    void leadsNowhereElse(String path) throws IOException {
        assertThat(Reply.get(served.server(), path).status()).isIn(400, 404);
    }

    @Test
    void isReadOnly() throws IOException {
        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"}) {
            Reply reply = Reply.to(served.server(), method + " /");
            assertThat(reply.status()).as(method).isEqualTo(405);
            assertThat(reply.head()).contains("Allow: GET, HEAD");
        }
        assertThat(Reply.to(served.server(), "DELETE /api/recordings").status()).isEqualTo(405);
    }

    @Test
    void answersManyRequestsOverOneConnection() throws IOException {
        String get =
                "GET /index.html HTTP/1.1\r\nHost: localhost:" + served.server().port() + "\r\n";
        String all = (get + "\r\n").repeat(3) + get + "Connection: close\r\n\r\n";

        assertThat(new String(Reply.raw(served.server(), all, new byte[0]).body(), StandardCharsets.UTF_8)
                        .split("HTTP/1.1 200"))
                .hasSize(4);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        Reply reply = Reply.to(served.server(), "HEAD /");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }
}
