package shop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LoadRunTest {
    @Test
    void keepsTheRate() throws IOException {
        try (StubServer server = StubServer.healthy()) {
            LoadResult result = run(server.url(), "--rate", "1000", "--duration", "2s");
            assertThat(result.completed()).isEqualTo(2000).isEqualTo(server.requests());
            assertThat(result.completed() / result.seconds()).isCloseTo(1000, Percentage.withPercentage(10));
            assertThat(result.errors()).isZero();
        }
    }

    @Test
    void countsLatencyFromTheIntendedTimeSoThatAStallIsSeenByAllWhoWouldHaveWaited() throws IOException {
        try (StubServer server = new StubServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 250, 200)) {
            LoadResult result = run(server.url(), "--rate", "500", "--duration", "1s", "--connections", "4");
            assertThat(result.completed()).isEqualTo(500);
            // 100 of 500 requests fall into the stall; a closed loop would have counted 4.
            assertThat(result.millisAt(99)).isGreaterThan(150);
            assertThat(result.millisAt(90)).isGreaterThan(60);
        }
    }

    @Test
    void seesNoStallWhereThereIsNone() throws IOException {
        try (StubServer server = StubServer.healthy()) {
            LoadResult result = run(server.url(), "--rate", "500", "--duration", "1s", "--connections", "4");
            assertThat(result.millisAt(50)).isLessThan(60);
        }
    }

    @Test
    void keepsSeveralRequestsUnderWayOnOneConnection() throws IOException {
        try (StubServer server = StubServer.healthy()) {
            LoadResult result = run(
                    server.url(), "--rate", "20000", "--duration", "500ms", "--connections", "1", "--pipeline", "32");
            assertThat(result.completed()).isEqualTo(10_000);
        }
    }

    @Test
    void countsRefusalsAsErrors() throws IOException {
        try (StubServer server = new StubServer("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", -1, 0)) {
            LoadResult result = run(server.url(), "--rate", "100", "--duration", "200ms");
            assertThat(result.completed()).isZero();
            assertThat(result.refused()).isEqualTo(20);
        }
    }

    @Test
    void comesToAnEndWhenNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            LoadResult result = run(url, "--rate", "100", "--duration", "200ms", "--connections", "2");
            assertThat(result.completed()).isZero();
            assertThat(result.lost()).isEqualTo(2);
            assertThat(result.sent()).isEqualTo(2);
            assertThat(result.seconds()).isCloseTo(5.2, within(2.0));
            assertThat(result.firstFailure()).startsWith("no answer");
        }
    }

    private static LoadResult run(String url, String... options) throws IOException {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "--url";
        all[1] = url;
        return new LoadRun(LoadOptions.parse(all)).run();
    }
}
