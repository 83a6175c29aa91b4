package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTableTest {
    @Test
    void comparesEachWindowWithTheOneBeforeIt() {
        List<ServerWindow> windows = new ArrayList<>();
        windows.add(window(0, "none", 90_000, 0));
        windows.add(window(0, "Holdup", 20_000, 0)); // the first round, which does not count
        for (int round = 1; round < 10; round++) {
            int slower = 1 + round % 3; // the machine's own changes do not count
            windows.add(window(round, "none", 90_000 / slower, 0));
            windows.add(window(round, "Holdup", 89_100 / slower, 0));
        }
        assertThat(new ServerTable(windows).text())
                .startsWith("Without any tool: 11,250 requests a second, ")
                .contains("| Holdup | 0.990 [0.990 .. 0.990] | 1.010 [1.010 .. 1.010] |")
                .contains("| 9 of 9 |");
    }

    @Test
    void leavesOutPairsThatSomebodyDisturbed() {
        List<ServerWindow> windows = List.of(
                window(1, "none", 1000, 0), window(1, "JFR default", 500, 0.06),
                window(2, "none", 1000, 0), window(2, "JFR default", 900, 0.04));
        assertThat(new ServerTable(windows).text())
                .contains("| JFR default | 0.900 |")
                .contains("| 1 of 2 |");
    }

    private static ServerWindow window(int round, String tool, long requests, double foreign) {
        return new ServerWindow(round, tool, requests, 4, 4, 0.2, 2, foreign, 0);
    }
}
