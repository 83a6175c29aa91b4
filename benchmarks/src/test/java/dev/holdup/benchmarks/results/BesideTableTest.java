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
                .contains("Of 24 rounds 0 were disturbed.")
                .contains("| nothing (A/A) | 1.222 [1.222 .. 1.222] | 1.000 [1.000 .. 1.000] |")
                .contains("| Holdup | 1.020 [1.020 .. 1.020] | 1.000 [1.000 .. 1.000] |")
                .contains("| 6 | 24 |")
                .endsWith("are 22.2 % of CPU a request apart (median; at most 22.2 %).\n");
    }

    @Test
    void tellsHowFarEqualJvmsAreApartWhateverTheirRounds() {
        List<List<ServerWindow>> generations = new ArrayList<>();
        for (int generation = 0; generation < 5; generation++) {
            List<ServerWindow> windows = new ArrayList<>();
            for (int round = 0; round < 9; round++) {
                double scatter = 1 + 0.1 * (round % 3 - 1); // as large as it likes
                windows.add(window(round, "none", 1, 0));
                windows.add(window(round, "nothing (A/A)", scatter + 0.01 * generation, 0));
            }
            generations.add(windows);
        }
        assertThat(new BesideTable(generations).text())
                .endsWith("are 2.0 % of CPU a request apart (median; at most 4.0 %).\n");
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
                .contains("Of 2 rounds 1 were disturbed.")
                .contains("| Holdup | 1.010 | 1.000 | 1.000 | 1.000 | 1 | 1 |");
    }

    @Test
    void hasNoFiguresWhereEveryRoundWasDisturbed() {
        assertThat(new BesideTable(List.of(List.of(window(0, "none", 1, 0.5), window(0, "nothing (A/A)", 1, 0.5))))
                        .text())
                .isEqualTo("All 1 rounds were disturbed.\n");
    }

    private static ServerWindow window(int round, String tool, double cpuSeconds, double foreign) {
        return new ServerWindow(round, tool, 50_000, 1, cpuSeconds, 0.2, 2, foreign, 0);
    }
}
