package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program as its user runs it: its line, its signal, its exit code. */
class MainTest {
    @Test
    void printsOneLineFinishesWhatIsUnderWayAndExitsWithZeroOnSigterm() throws Exception {
        Process server = start("--port", "0", "--fault", "sleep:500@100");
        try (BufferedReader out = server.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+");
            try (RawClient idle = new RawClient(port(line));
                    RawClient busy = new RawClient(port(line))) {
                idle.ask("GET", "/health", "");
                busy.ask("GET", "/health", "");
                busy.send(RawClient.request("GET", "/orders/1", ""));
                // Not Process.destroy(): it would close the streams as well.
                server.toHandle().destroy();
                assertThat(busy.answer().status()).isEqualTo(200);
                assertThat(idle.isClosedByServer()).isTrue();
            }
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(out.readLine()).isNull();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() throws Exception {
        Process server = start("--fault", "slep");
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(2);
        try (BufferedReader err = server.errorReader()) {
            assertThat(err.readLine()).startsWith("no fault slep; there are sleep, ");
        }
    }

    private static Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "shop.http.Main"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).start();
    }

    private static int port(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }
}
