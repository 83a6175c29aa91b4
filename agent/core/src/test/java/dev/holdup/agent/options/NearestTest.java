package dev.holdup.agent.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS = List.of("out", "loops", "exclude", "threshold", "stall", "maxsize");

    @ParameterizedTest
    @CsvSource({"tresholds, threshold", "loop, loops", "exlude, exclude", "maxSize, maxsize", "stall, stall"})
    void findsTheWordWithTheFewestEdits(String written, String meant) {
        assertThat(Nearest.to(written, KEYS)).isEqualTo(meant);
    }
}
