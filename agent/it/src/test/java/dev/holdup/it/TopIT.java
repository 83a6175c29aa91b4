package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server at work, watched from another process. */
class TopIT {
    private static final Path HOLDUP =
            Path.of("../../analyzer-cli/target/holdup.jar").toAbsolutePath().normalize();
    private static final Path PSEUDO_TERMINAL = Path.of("/usr/bin/script");
    private static final String LEAVES_ITS_SCREEN = "\u001b[?25h\u001b[?1049l";

    @TempDir
    Path folder;

    @OnEachJdk
    void showsTheFaultWhileItHappensAndSaysWhenTheServerHasEnded(Jdk jdk) throws Exception {
        try (Shop shop = Shop.start(jdk, folder, List.of())) {
            shop.fault("socket-read", 40, 10);
            Shop.Load load = shop.load(200, "120s");
            String pid = Long.toString(shop.process().pid());
            assertThat(read(holdup(jdk, "attach", pid, "--options", "out=" + folder)))
                    .contains("the agent records");

            Process live = live(jdk, pid);
            TimeUnit.SECONDS.sleep(3); // so that each loop has told a second or two
            assertOneWindow(read(holdup(jdk, "top", pid, "--once", "--window", "10s")));
            List<Double> ages = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                JsonNode top = JsonMapper.shared().readTree(read(holdup(jdk, "top", pid, "--json", "--window", "10s")));
                ages.add(top.get("ageMs").asDouble());
                assertNamed(top);
            }
            assertThat(ages.stream().sorted().toList().get(1))
                    .as("ages %s", ages)
                    .isLessThanOrEqualTo(2_000);

            load.process().destroyForcibly();
            shop.stop();
            if (live != null) {
                assertEnded(live, pid);
            }
        }
    }

    private static void assertOneWindow(String screen) {
        assertThat(screen.lines()).allMatch(line -> line.length() <= 96);
        assertThat(screen)
                .contains("netty-http · pid ", "evidence ", "http-loop-1", "OrderDao.load", "socket read")
                .doesNotContain("\u001b", "q quit");
    }

    private static void assertNamed(JsonNode top) {
        assertThat(top.get("schema").asString()).isEqualTo("holdup/top/1");
        assertThat(top.at("/report/findings")).anySatisfy(finding -> {
            assertThat(finding.at("/frame/class").asString()).isEqualTo("shop.backend.OrderDao");
            assertThat(finding.get("inflictedMs").asDouble()).isPositive();
        });
        assertThat(top.at("/report/loops/0/utilisation").asDouble()).isBetween(0.01, 1.0);
        assertThat(top.at("/report/recording/durationMs").asDouble()).isBetween(500.0, 10_100.0);
        assertThat(top.get("agentCpuShare").asDouble()).isBetween(0.0, 0.5);
    }

    /** On a terminal of its own; null where the machine has no program that makes one. */
    private Process live(Jdk jdk, String pid) throws Exception {
        if (!Files.isExecutable(PSEUDO_TERMINAL)) {
            System.out.println("SKIPPED: the live screen, which needs " + PSEUDO_TERMINAL);
            return null;
        }
        String command = jdk.java() + " -jar " + HOLDUP + " top " + pid + " --window 10s";
        ProcessBuilder builder = new ProcessBuilder(
                        PSEUDO_TERMINAL.toString(), "--quiet", "--flush", "--return", "--command", command, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("live.txt").toFile());
        builder.environment().put("TERM", "xterm");
        return builder.start();
    }

    private void assertEnded(Process live, String pid) throws Exception {
        assertThat(live.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve("live.txt"));
        assertThat(said)
                .contains("Dao.load", "l lag*")
                .containsPattern("process " + pid + " has ended.")
                .doesNotContain("Exception");
        assertThat(said.lastIndexOf(LEAVES_ITS_SCREEN)).isGreaterThan(said.lastIndexOf("Dao.load"));
        assertThat(live.exitValue()).isZero();
    }

    private Process holdup(Jdk jdk, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(jdk.java(), "-jar", HOLDUP.toString()), Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String read(Process process) throws Exception {
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }
}
