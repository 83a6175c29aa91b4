package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.detach.Window;
import dev.holdup.benchmarks.detach.Window.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetachTableTest {
    @Test
    void tellsACostThatStays() {
        assertThat(line(120)).contains("| +3.0 [+3.0 .. +3.0] | cannot be told | +20.0 [+20.0 .. +20.0] | 1.200 |");
    }

    @Test
    void findsNothingLeftWhereNothingIs() {
        assertThat(line(100)).contains("| +3.0 [+3.0 .. +3.0] | yes | +0.0 [+0.0 .. +0.0] | 1.000 |");
    }

    @Test
    void leavesOutWindowsInWhichTheMachineWasSlow() {
        String line = line(window(State.DETACHED, 100, 50), window(State.DETACHED, 60, 53));
        assertThat(line).contains("| yes | +0.0 [+0.0 .. +0.0] | 1.000 |");
    }

    @Test
    void saysNothingWhereNoWindowWasCalm() {
        assertThat(line(window(State.DETACHED, 150, 75))).contains("| cannot be told | – [– .. –] |");
    }

    private static String line(double after) {
        return line(window(State.DETACHED, after, 50));
    }

    private static String line(Window... after) {
        List<Window> jvm = new ArrayList<>(List.of(window(State.NEVER, 100, 50), window(State.ATTACHED, 103, 50)));
        jvm.addAll(List.of(after));
        return new DetachTable(Collections.nCopies(3, jvm.toArray(new Window[0]))).line("PARK");
    }

    private static Window window(State state, double park, double control) {
        return new Window(1, state, Map.of("PARK", park, "CONTROL", control));
    }

    @Test
    void hasNoLinesWithoutJvms() {
        assertThat(new DetachTable(List.of()).text()).endsWith("|---|---|---|---|---|---|\n");
    }
}
