package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.it.app.CalmApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to watch sixteen loops while nothing stalls. */
@Alone
class WatchdogCostIT {
    /** Of a processor, in its first seconds, while the JVM still compiles it. */
    private static final double MOST = 0.04;

    @TempDir
    Path folder;

    @OnEachJdk
    void watchingCostsLittle(Jdk jdk) throws Exception {
        List<String> options = List.of(App.agent("out=" + folder.resolve("calm" + jdk.feature() + ".jfr")));
        try (App app = App.start(jdk, "netty42", options, CalmApp.class, "netty-nio", "16", "4")) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            double share = app.lines().stream()
                    .filter(line -> line.startsWith("share "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(6)))
                    .findFirst()
                    .orElseThrow();
            System.out.printf("%s: the watchdog took %.2f %% of a core%n", jdk, 100 * share);
            assertThat(share).isLessThan(MOST);
        }
    }
}
