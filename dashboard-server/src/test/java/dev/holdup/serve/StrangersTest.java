package dev.holdup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a page of a stranger, or another person, could have made; each beside one that is answered. */
class StrangersTest {
    private static Served open;
    private static Served closed;

    @BeforeAll
    static void start() throws IOException {
        open = Served.of();
        closed = Served.withToken();
    }

    @AfterAll
    static void stop() throws IOException {
        open.close();
        closed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST:PORT"})
    void answersToItsNames(String host) throws IOException {
        assertThat(asHost(host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example:PORT", "localhost", "localhost:1", "localhost.evil.example:PORT", "127.0.0.2:PORT"
            })
    void refusesOtherNames(String host) throws IOException {
        Reply reply = asHost(host);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("does not go by the name").doesNotContain("recordings");
    }

    @Test
    void refusesNoNameAndTwo() throws IOException {
        assertThat(Reply.raw(open.server(), "GET /api/recordings HTTP/1.0\r\n\r\n", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(Reply.get(open.server(), "/api/recordings", "Host: evil.example")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://localhost:PORT", "http://localhost:1", "null"})
    void refusesPagesOfOtherOrigins(String origin) throws IOException {
        Reply reply = Reply.get(open.server(), "/api/recordings", "Origin: " + here(origin));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.head()).doesNotContainIgnoringCase("Access-Control-Allow");
    }

    @Test
    void answersItsOwnPages() throws IOException {
        assertThat(Reply.get(
                                open.server(),
                                "/api/recordings",
                                "Origin: " + here("http://localhost:PORT"),
                                "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesDataToPagesOfOtherSites(String site) throws IOException {
        assertThat(Reply.get(open.server(), "/api/recordings", "Sec-Fetch-Site: " + site)
                        .status())
                .isEqualTo(403);
        assertThat(Reply.get(open.server(), "/", "Sec-Fetch-Site: " + site).status())
                .as("a link to the page")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/app.js", "/api/recordings", "/api/jvms", "/api/live/1", "/api/compare?a=1&b=2"})
    void asksForItsTokenEverywhere(String path) throws IOException {
        Reply reply = Reply.get(closed.server(), path);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).contains("needs its token").doesNotContain(Served.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-token-of-a-tesT", "a-token-of-a-tes", "", "a-token-of-a-test-"})
    void refusesAnotherToken(String token) throws IOException {
        assertThat(Reply.get(closed.server(), "/api/recordings", "Authorization: Bearer " + token)
                        .status())
                .isEqualTo(401);
        assertThat(Reply.get(closed.server(), "/?token=" + token).status()).isEqualTo(401);
    }

    @Test
    void givesACookieForTheToken() throws IOException {
        Reply entered = Reply.get(closed.server(), "/?token=" + Served.TOKEN);
        String cookie = "holdup-" + closed.server().port() + "=" + Served.TOKEN;

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.head())
                .contains("Location: /\r\n")
                .contains("Set-cookie: " + cookie + "; Path=/; HttpOnly; SameSite=Strict");
        assertThat(Reply.get(closed.server(), "/api/recordings", "Cookie: other=1; " + cookie)
                        .status())
                .isEqualTo(200);
        assertThat(Reply.get(closed.server(), "/api/recordings", "Authorization: Bearer " + Served.TOKEN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void needsATokenWhereOthersCanReachIt() throws IOException {
        InetAddress any = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> new Settings(any, 0, null, Settings.Limits.DEFAULT))
                .hasMessageContaining("token");
        assertThatThrownBy(() -> new Settings(any, 0, "short", Settings.Limits.DEFAULT))
                .hasMessageContaining("16");
    }

    private Reply asHost(String host) throws IOException {
        String head = "GET /api/recordings HTTP/1.1\r\nHost: " + here(host) + "\r\nConnection: close\r\n\r\n";
        return Reply.raw(open.server(), head, new byte[0]);
    }

    private static String here(String text) {
        return text.replace("PORT", Integer.toString(open.server().port()));
    }
}
