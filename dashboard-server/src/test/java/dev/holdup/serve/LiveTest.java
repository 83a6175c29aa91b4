package dev.holdup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that writes as the agent does, and what those who watch it are sent. */
class LiveTest {
    @TempDir
    private Path directory;

    private Process target;

    @BeforeEach
    void start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        target = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:FlightRecorderOptions:repository=" + directory,
                        LiveApp.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        target.inputReader().readLine();
    }

    @AfterEach
    void stop() throws InterruptedException {
        target.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsDocumentsAndSaysWhenTheJvmIsGone() throws Exception {
        try (Served served = Served.watching(new One(target.pid(), repository()));
                Socket socket = Reply.connect(served.server());
                BufferedReader lines = ask(served, socket)) {
            JsonNode first = event(lines, "document");
            assertThat(first.get("schema").asString()).isEqualTo("holdup/dashboard/1");
            assertThat(first.get("live").get("pid").asLong()).isEqualTo(target.pid());
            JsonNode told = first;
            for (int i = 0; i < 20 && told.get("live").get("ageMs").isNull(); i++) {
                told = event(lines, "document");
            }
            assertThat(told.get("live").get("ageMs").asDouble()).isLessThan(5_000);
            assertThat(told.get("seconds").get("loops").get(0).get("loop").asString())
                    .isEqualTo("http-loop-1");
            assertThat(row(served).get("verdict").asString()).isNotBlank();

            target.destroyForcibly();

            assertThat(event(lines, "gone").get("sentence").asString())
                    .isEqualTo("Process " + target.pid() + " has ended.");
            assertThat(rest(lines)).as("after the end").isEmpty();
        }
    }

    @Test
    void refusesProcessesThatAreNotWatched() throws Exception {
        try (Served served = Served.watching(new One(target.pid(), repository()))) {
            assertThat(Reply.get(served.server(), "/api/live/1").status()).isEqualTo(404);
            assertThat(Reply.get(served.server(), "/api/live/..%2f1").status()).isEqualTo(404);
            assertThat(Reply.to(served.server(), "POST /api/live/" + target.pid(), "Content-Length: 0")
                            .status())
                    .isEqualTo(405);
        }
    }

    private record One(long pid, Path folder) implements Jvms {
        @Override
        public List<Jvm> list() {
            return List.of(new Jvm(pid, "live-app", true, null));
        }

        @Override
        public Path repository(long ofPid) {
            return folder;
        }
    }

    private Path repository() throws IOException {
        try (var folders = Files.list(directory)) {
            return folders.findFirst().orElseThrow();
        }
    }

    private BufferedReader ask(Served served, Socket socket) throws IOException {
        String head = "GET /api/live/" + target.pid() + " HTTP/1.0\r\nHost: localhost:"
                + served.server().port() + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static JsonNode event(BufferedReader lines, String name) throws IOException {
        String line = lines.readLine();
        while (!("event: " + name).equals(line)) {
            assertThat(line).as("waiting for " + name).isNotNull();
            line = lines.readLine();
        }
        return JsonMapper.shared().readTree(lines.readLine().substring("data: ".length()));
    }

    private static String rest(BufferedReader lines) throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            rest.append(line);
        }
        return rest.toString();
    }

    private static JsonNode row(Served served) throws IOException {
        String text = Reply.get(served.server(), "/api/jvms").text();
        return JsonMapper.shared().readTree(text).get("jvms").get(0);
    }
}
