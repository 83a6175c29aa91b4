package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.detach.Window;
import dev.holdup.benchmarks.detach.Window.State;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetachTableTest {
    @Test
    void tellsACostThatStays() {
        assertThat(line(120, 50)).contains("| +3.0 [+3.0 .. +3.0] | cannot be told | +20.0 [+20.0 .. +20.0] | 1.200 |");
    }

    @Test
    void findsNothingLeftWhereNothingIs() {
        assertThat(line(100, 50)).contains("| +3.0 [+3.0 .. +3.0] | yes | +0.0 [+0.0 .. +0.0] | 1.000 |");
    }

    @Test
    void overlooksAProcessorThatGotSlower() {
        assertThat(line(200, 100)).contains("| yes | +0.0 [+0.0 .. +0.0] | 1.000 |");
    }

    private static String line(double park, double control) {
        Window[] jvm = {
            window(State.NEVER, 100, 50), window(State.ATTACHED, 103, 50), window(State.DETACHED, park, control)
        };
        return new DetachTable(Collections.nCopies(3, jvm)).line("PARK");
    }

    private static Window window(State state, double park, double control) {
        return new Window(1, state, Map.of("PARK", park, Window.CONTROL, control));
    }

    @Test
    void hasNoLinesWithoutJvms() {
        assertThat(new DetachTable(List.of()).text()).endsWith("|---|---|---|---|---|---|\n");
    }
}
