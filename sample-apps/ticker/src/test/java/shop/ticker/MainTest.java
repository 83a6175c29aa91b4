package shop.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void printsOneLineSaysGoodbyeAndExitsWithZeroOnSigterm() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process server = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), "shop.ticker.Main", "--port", "0")
                .start();
        try (BufferedReader out = server.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("listening on ws://127\\.0\\.0\\.1:\\d+/ticks");
            String port = line.replaceAll(".*:(\\d+)/.*", "$1");
            try (Watcher watcher = new Watcher(Integer.parseInt(port))) {
                assertThat(watcher.await("prices")).isNotNull();
                // Not Process.destroy(): it would close the streams as well.
                server.toHandle().destroy();
                assertThat(watcher.await("closed")).isEqualTo("closed 1001");
            }
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(out.readLine()).isNull();
        } finally {
            server.destroyForcibly();
        }
    }
}
