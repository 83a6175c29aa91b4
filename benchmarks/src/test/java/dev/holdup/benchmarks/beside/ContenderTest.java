package dev.holdup.benchmarks.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContenderTest {
    private static final List<Contender> ALL = Contender.all(Path.of("holdup.jar"), Path.of("none"), Path.of("left"));

    @Test
    void twoGenerationsInARowHaveEverybodyAndPlainOnesTwice() {
        assertThat(Stream.of(4, 5).flatMap(generation -> names(generation, ".*")))
                .containsAll(ALL.stream().map(Contender::name).toList())
                .filteredOn(name -> name.equals("none") || name.startsWith("nothing"))
                .hasSize(4);
    }

    @Test
    void plainOnesTakePartWhateverIsWanted() {
        assertThat(names(1, "Holdup")).containsExactly("none", "nothing (A/A)", "Holdup");
    }

    @Test
    void asyncProfilerTakesPartOnlyWhereItIs() {
        assertThat(ALL).noneMatch(contender -> contender.name().startsWith("async-profiler"));
    }

    private static Stream<String> names(int generation, String wanted) {
        return ALL.stream()
                .filter(contender -> contender.takesPart(generation, wanted))
                .map(Contender::name);
    }
}
