package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on real runs of the shop: healthy, with a fault of 6 ms in 3 of 100 requests, and on a starved host. */
class GateIT {
    private static final Path HOLDUP =
            Path.of("../../analyzer-cli/target/holdup.jar").toAbsolutePath().normalize();
    private static final String STARVED = "the host starved the loops";
    private static final String POLICY = "version: 1\nextends: recommended\nscope: { warmup: 2s, minDuration: 3s }\n";
    private static final int PASS = 0;
    private static final int FAIL = 1;
    private static final int INCONCLUSIVE = 4;

    private record Gate(int exitCode, String said) {}

    @TempDir
    Path folder;

    @Test
    void healthyBuildPasses() throws Exception {
        Gate gate = gate(run("healthy", false));

        assertThat(gate.said()).contains("1 of 1 planted block found");
        assertThat(gate.exitCode()).as(gate.said()).isIn(PASS, INCONCLUSIVE);
        assumeThat(gate.said()).doesNotContain(STARVED);
        assertThat(gate.exitCode()).as(gate.said()).isEqualTo(PASS);
    }

    @Test
    void sixMillisecondsInThreeOfAHundredRequestsFailWithTheLine() throws Exception {
        Gate gate = gate(run("seeded", false, "--fault", "socket-read:6@3"));

        assertThat(gate.exitCode()).as(gate.said()).isIn(FAIL, INCONCLUSIVE);
        assumeThat(gate.said()).doesNotContain(STARVED);
        assertThat(gate.exitCode()).as(gate.said()).isEqualTo(FAIL);
        assertThat(gate.said()).contains("OrderDao.load", "OrderDao.java:38");
    }

    @Test
    void aStarvedHostIsInconclusive() throws Exception {
        Gate gate = gate(run("starved", true));

        assertThat(gate.exitCode()).as(gate.said()).isEqualTo(INCONCLUSIVE);
        assertThat(gate.said()).contains(STARVED);
    }

    private Path run(String name, boolean starved, String... arguments) throws Exception {
        Path recording = folder.resolve(name + ".jfr");
        List<Process> burners = new ArrayList<>();
        List<String> agent = List.of(App.agent("control=on,out=" + recording));
        try (Shop shop = Shop.start(Jdk.all().get(0), folder, agent, arguments)) {
            for (int i = 0; starved && i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
                burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            shop.load(300, "5s").end();
            burners.forEach(Process::destroyForcibly);
            shop.stop();
        } finally {
            burners.forEach(Process::destroyForcibly);
        }
        return recording;
    }

    private Gate gate(Path recording) throws Exception {
        Files.writeString(folder.resolve("holdup.yml"), POLICY);
        Path said = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", HOLDUP.toString(), "gate", recording.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        // a sentence may be broken anywhere
        return new Gate(process.exitValue(), Files.readString(said).replaceAll("\\s+", " "));
    }
}
