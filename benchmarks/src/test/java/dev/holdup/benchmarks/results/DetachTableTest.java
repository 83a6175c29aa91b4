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
        assertThat(line(120)).contains("| +3.0 [+3.0 .. +3.0] | cannot be told | +20.0 [+20.0 .. +20.0] | 1.200 |");
    }

    @Test
    void findsNothingLeftWhereNothingIs() {
        assertThat(line(100)).contains("| +3.0 [+3.0 .. +3.0] | yes | +0.0 [+0.0 .. +0.0] | 1.000 |");
    }

    private static String line(double after) {
        Window[] jvm = {window(State.NEVER, 100), window(State.ATTACHED, 103), window(State.DETACHED, after)};
        return new DetachTable(Collections.nCopies(3, jvm)).line("PARK");
    }

    private static Window window(State state, double park) {
        return new Window(1, state, Map.of("PARK", park));
    }

    @Test
    void hasNoLinesWithoutJvms() {
        assertThat(new DetachTable(List.of()).text()).endsWith("|---|---|---|---|---|---|\n");
    }
}
