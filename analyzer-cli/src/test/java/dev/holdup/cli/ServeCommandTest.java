package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdup.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    private Path directory;

    @Test
    void servesTheRecordingsOfTheFolderUntilItIsEnded() throws Exception {
        Recordings.plain(directory.resolve("a.jfr"));
        Files.writeString(directory.resolve("notes.jfr"), "notes");

        try (Serving serving = new Serving(directory, "--port", "0")) {
            assertThat(serving.url()).startsWith("http://localhost:").endsWith("/");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(serving.get("api/recordings"))
                    .contains("a.jfr", "\"ready\"", "is not a JFR recording"));
        }
    }

    @Test
    void takesAnotherPortWhereItsOwnIsTakenAndNoneWasNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            occupy(taken);
            try (Serving serving = new Serving(directory)) {
                assertThat(serving.url()).matches("http://localhost:\\d+/").doesNotContain(":" + Dashboards.PORT + "/");
            }
        }
    }

    @Test
    void saysThatTheNamedPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Invocation serve =
                    Invocation.in(directory, "serve", "--no-open", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err()).contains("port " + taken.getLocalPort(), "--port 0 takes any that is free");
        }
    }

    @Test
    void makesUpATokenWhereOthersCanReachIt() throws Exception {
        try (Serving serving = new Serving(directory, "--host", "0.0.0.0", "--port", "0")) {
            assertThat(serving.url()).matches("http://localhost:\\d+/\\?token=[\\w-]{24}");
            URI without = URI.create(serving.url().replaceAll("\\?.*", "api/recordings"));
            assertThat(Serving.ask(without).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(Invocation.in(directory, "serve", "--token", "short").err()).contains("needs 16");
        assertThat(Invocation.in(directory, "serve", "none.jfr").exitCode()).isEqualTo(3);
        assertThat(Invocation.in(directory, "serve", "--port", "70000").exitCode())
                .isEqualTo(2);
        assertThat(Invocation.in(directory, "serve", "--host", "no such host").err())
                .contains("There is no address");
    }

    private static void occupy(ServerSocket socket) throws IOException {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Dashboards.PORT));
        } catch (BindException somebodyElseHasIt) {
            assertThat(socket.isBound()).isFalse();
        }
    }

    /** The command in a thread of its own, ended as by Ctrl-C. */
    private static final class Serving implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final Thread thread;

        Serving(Path directory, String... options) {
            Context context = new Context(
                    new PrintWriter(out),
                    new PrintWriter(new StringWriter()),
                    Terminal.none(),
                    directory,
                    Map.of(),
                    () -> {
                        throw new IllegalStateException("no agent here");
                    });
            List<String> line = new ArrayList<>(List.of("serve", "--no-open"));
            line.addAll(List.of(options));
            thread = new Thread(() -> Main.execute(context, line.toArray(String[]::new)));
            thread.start();
        }

        String url() {
            await().atMost(Duration.ofSeconds(20)).until(() -> out.toString().contains("\n"));
            return out.toString().strip();
        }

        String get(String path) throws IOException, InterruptedException {
            return ask(URI.create(url() + path)).body();
        }

        static HttpResponse<String> ask(URI uri) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            thread.interrupt();
            await().atMost(Duration.ofSeconds(10)).until(() -> !thread.isAlive());
        }
    }
}
