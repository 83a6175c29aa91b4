package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Into a server that is at work, out of it again, and no request is lost. */
class AttachUnderLoadIT {
    private static final Path HOLDUP =
            Path.of("../../analyzer-cli/target/holdup.jar").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @OnEachJdk
    void theFaultOfAServerAtWorkIsNamedAndNoRequestIsLost(Jdk jdk) throws Exception {
        Path recording = folder.resolve("attached.jfr");
        try (Shop shop = Shop.start(jdk, folder, List.of())) {
            shop.fault("socket-read", 40, 3);
            Shop.Load load = shop.load(300, "20s");
            String pid = Long.toString(shop.process().pid());
            assertThat(holdup(jdk, "attach", pid, "--options", "stall=25ms,out=" + folder))
                    .contains("the agent records");
            holdup(jdk, "record", pid, "--duration", "5s", "--out", recording.toString());
            assertThat(holdup(jdk, "detach", pid)).contains("has left process");
            shop.get("/health");

            JsonNode answered = load.end();
            assertThat(answered.get("errors").asInt()).isZero();
            assertThat(answered.get("completed").asInt())
                    .isEqualTo(answered.get("intended").asInt());
            shop.get("/orders/7");
            shop.stop();
        }
        assertNamed(Analysis.of(List.of(recording)));
    }

    private static void assertNamed(Report report) {
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(report.findings()).first().satisfies(finding -> {
            assertThat(finding.operation()).isEqualTo("socket read");
            assertThat(finding.frame().className()).isEqualTo("shop.backend.OrderDao");
            assertThat(finding.frame().method()).isEqualTo("load");
            assertThat(finding.maxMs()).isGreaterThanOrEqualTo(36);
        });
    }

    /** @return all that it said */
    private String holdup(Jdk jdk, String... arguments) throws Exception {
        Path said = folder.resolve("said" + System.nanoTime());
        List<String> command = Stream.concat(Stream.of(jdk.java(), "-jar", HOLDUP.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        String words = Files.readString(said);
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }
}
