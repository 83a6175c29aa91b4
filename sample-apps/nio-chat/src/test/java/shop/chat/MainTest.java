package shop.chat;

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
                        java, "-cp", System.getProperty("java.class.path"), "shop.chat.Main", "--port", "0")
                .start();
        try (BufferedReader out = server.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("listening on 127\\.0\\.0\\.1:\\d+");
            try (ChatClient client = new ChatClient(Integer.parseInt(line.substring(line.indexOf(':') + 1)))) {
                client.await("* welcome");
                // Not Process.destroy(): it would close the streams as well.
                server.toHandle().destroy();
                assertThat(client.await("* the server")).isEqualTo("* the server is closing");
            }
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(out.readLine()).isNull();
        } finally {
            server.destroyForcibly();
        }
    }
}
