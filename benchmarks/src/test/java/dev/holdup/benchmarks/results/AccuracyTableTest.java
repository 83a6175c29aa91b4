package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.accuracy.Judged;
import dev.holdup.benchmarks.accuracy.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTableTest {
    private static final Truth SLEEP = new Truth("sleep", "sleep", "lambda$sleep$", 1, 40);
    private static final Truth BRIEF = new Truth("brief", "file", "lambda$brief$", 1, 0.1);
    private static final Truth SILENT = new Truth("yield", "", "lambda$yield$", 0, 0);

    @Test
    void countsWhatWasFoundAndWhatWasFalse() {
        assertThat(AccuracyTable.text(List.of(
                        new Judged("operations", "tool", SLEEP, true, 0, true, true, 0.5),
                        new Judged("operations", "tool", BRIEF, false, 0, null, false, Double.NaN),
                        new Judged("operations", "tool", SILENT, false, 1, null, false, Double.NaN))))
                .contains("| operations | tool | 1 of 2 (50 %) | 1 of 1 (100 %) | 1 of 1 | 50 % | 0.50 ms | 0.50 ms "
                        + "| 1 of 1 (100 %) | 1 of 1 (100 %) |");
    }

    @Test
    void saysWhatOursMissedAndNotWhatWasTooBrief() {
        assertThat(AccuracyTable.text(List.of(
                        new Judged("operations", "Holdup", SLEEP, false, 0, null, false, Double.NaN),
                        new Judged("operations", "Holdup", BRIEF, false, 0, null, false, Double.NaN))))
                .contains("missed of 1 ms or more: sleep. \n")
                .contains("| — | — | — | 0 of 0 |");
    }
}
