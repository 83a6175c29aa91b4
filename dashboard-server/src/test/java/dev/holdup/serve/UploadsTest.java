package dev.holdup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MB = 1 << 20;
    /** Ten seconds of drops, where 300 ms are allowed. */
    private static final int FOREVER = 500;

    @TempDir
    private Path directory;

    @Test
    void takesARecordingUnderItsNameForPeople() throws IOException {
        try (Served served = Served.limitedTo(20 * MB, LONG)) {
            byte[] recording = Files.readAllBytes(plain());

            Reply sent = send(served, "..%2f..%2fa%00.jfr", recording.length, recording);

            assertThat(sent.text()).contains("\"name\":\"a.jfr\"", "\"state\":\"ready\"");
            assertThat(sent.status()).isEqualTo(201);
            String id = sent.text().replaceAll("(?s).*\"id\":\"(\\w+)\".*", "$1");
            assertThat(Reply.get(served.server(), "/api/recordings/" + id).text())
                    .contains("\"holdup/dashboard/1\"", "\"name\":\"a.jfr\"");
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void refusesWhatIsNoRecordingAndForgetsIt() throws IOException {
        try (Served served = Served.limitedTo(MB, LONG)) {
            Reply sent = send(served, "notes.jfr", 5, "notes".getBytes(StandardCharsets.UTF_8));

            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.text()).contains("notes.jfr is no recording");
            assertThat(Reply.get(served.server(), "/api/recordings").text()).contains("\"recordings\":[]");
        }
    }

    @Test
    void refusesASizeBeforeItIsSent() throws IOException {
        try (Served served = Served.limitedTo(MB, LONG)) {
            assertThat(send(served, "a.jfr", MB + 1, new byte[0]).status()).isEqualTo(413);
        }
    }

    @Test
    void stopsReadingWhatGrowsTooLarge() throws IOException {
        try (Served served = Served.limitedTo(MB, LONG);
                Socket socket = Reply.connect(served.server())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(served, "a.jfr", "Transfer-Encoding: chunked").getBytes(StandardCharsets.UTF_8));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            try {
                for (int i = 0; i < 17; i++) {
                    out.write(chunk);
                }
                out.flush();
            } catch (IOException cutOff) {
                assertThat(cutOff).isNotNull();
            }

            // what is sent after the end may cut the answer off
            assertThat(Reply.read(socket.getInputStream()).status()).isIn(-1, 413);
            assertThat(Reply.get(served.server(), "/api/recordings").text()).contains("\"recordings\":[]");
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void cutsOffASenderThatFallsSilent() throws IOException {
        long started = System.nanoTime();
        try (Served served = Served.limitedTo(MB, Duration.ofMillis(300))) {
            Reply sent = send(served, "a.jfr", 1000, new byte[10]);

            assertThat(sent.status()).isIn(-1, 408);
            assertThat(Reply.get(served.server(), "/api/recordings").text()).contains("\"recordings\":[]");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
        assertThat(leftovers()).isZero();
    }

    @Test
    void refusesASenderThatDripsOn() throws Exception {
        try (Served served = Served.limitedTo(MB, Duration.ofMillis(300));
                Socket socket = Reply.connect(served.server())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(served, "a.jfr", "Content-Length: 1000").getBytes(StandardCharsets.UTF_8));
            int sent = 0;
            try {
                for (; sent < FOREVER; sent++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (IOException cutOff) {
                assertThat(cutOff).isNotNull();
            }
            assertThat(sent).isLessThan(FOREVER);
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void refusesFormsOfOtherPages() throws IOException {
        try (Served served = Served.limitedTo(MB, LONG)) {
            Reply form = Reply.to(
                    served.server(), "POST /api/recordings", "Content-Type: multipart/form-data", "Content-Length: 0");
            Reply foreign = Reply.to(
                    served.server(),
                    "POST /api/recordings",
                    "Content-Type: application/octet-stream",
                    "Origin: http://evil.example",
                    "Content-Length: 0");

            assertThat(form.status()).isEqualTo(415);
            assertThat(foreign.status()).isEqualTo(403);
        }
    }

    private static Reply send(Served served, String name, long length, byte[] body) throws IOException {
        return Reply.raw(served.server(), head(served, name, "Content-Length: " + length), body);
    }

    private static String head(Served served, String name, String length) {
        return "POST /api/recordings?name=" + name + " HTTP/1.1\r\nHost: localhost:"
                + served.server().port() + "\r\nContent-Type: application/octet-stream\r\n" + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private Path plain() throws IOException {
        Path file = directory.resolve("plain.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String ours = Uploads.PREFIX + ProcessHandle.current().pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(ours))
                    .count();
        }
    }
}
