package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.detach.Window;
import dev.holdup.benchmarks.detach.Window.State;
import org.junit.jupiter.api.Test;

class DetachTableTest {
    @Test
    void tellsACostThatStays() {
        assertThat(line(120, 60)).contains("| 1.100 [1.100 .. 1.100] | 1.200");
    }

    @Test
    void overlooksAProcessorThatGotSlower() {
        assertThat(line(200, 120)).contains("| 1.100 [1.100 .. 1.100] | 1.000");
    }

    private static String line(double park, double control) {
        return DetachTable.line(new Window[] {
            new Window(0, State.NEVER, 100, 60),
            new Window(1, State.ATTACHED, 110, 60),
            new Window(1, State.DETACHED, park, control)
        });
    }
}
