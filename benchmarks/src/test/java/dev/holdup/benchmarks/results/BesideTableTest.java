package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTableTest {
    @Test
    void comparesEachToolWithBothPlainJvmsOfItsRound() {
        List<List<ServerWindow>> generations = new ArrayList<>();
        for (int generation = 0; generation < 6; generation++) {
            List<ServerWindow> windows = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                int slower = 1 + round + generation; // the machine's own changes do not count
                windows.add(window(round, "none", slower * 0.9, 0));
                windows.add(window(round, "nothing (A/A)", slower * 1.1, 0));
                windows.add(window(round, "Holdup", slower * 1.02, 0));
            }
            generations.add(windows);
        }
        assertThat(new BesideTable(generations).text())
                .contains("Rounds: 24, of which 0 were disturbed.")
                .contains("| nothing (A/A) | 1.222 [1.222 .. 1.222] | 1.000 [1.000 .. 1.000] |")
                .contains("| Holdup | 1.020 [1.020 .. 1.020] | 1.000 [1.000 .. 1.000] |")
                .contains("| 6 | 24 |")
                .endsWith("differ by 22.2 % of CPU a request (median of 6).\n");
    }

    @Test
    void roundsOfOneGenerationAreOneFigure() {
        // 40 rounds that share their JVMs say nothing of how JVMs differ
        List<ServerWindow> windows = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            windows.add(window(round, "none", 1, 0));
            windows.add(window(round, "nothing (A/A)", 1, 0));
            windows.add(window(round, "JFR default", 1.05, 0));
        }
        assertThat(new BesideTable(List.of(windows)).text()).contains("| JFR default | 1.050 | 1.000 |");
    }

    @Test
    void leavesOutRoundsThatSomebodyDisturbed() {
        List<ServerWindow> windows = List.of(
                window(0, "none", 1, 0.06),
                window(0, "nothing (A/A)", 1, 0.06),
                window(0, "Holdup", 9, 0.06),
                window(1, "none", 1, 0.04),
                window(1, "nothing (A/A)", 1, 0.04),
                window(1, "Holdup", 1.01, 0.04));
        assertThat(new BesideTable(List.of(windows)).text())
                .contains("Rounds: 2, of which 1 were disturbed.")
                .contains("| Holdup | 1.010 | 1.000 | 1.000 | 1.000 | 1 | 1 |");
    }

    private static ServerWindow window(int round, String tool, double cpuSeconds, double foreign) {
        return new ServerWindow(round, tool, 50_000, 1, cpuSeconds, 0.2, 2, foreign, 0);
    }
}
