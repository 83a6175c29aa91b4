package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LengthsTest {
    @Test
    void percentilesAreValuesThatOccurred() {
        Lengths lengths = new Lengths(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(lengths.percentile(0.5)).isEqualTo(50);
        assertThat(lengths.percentile(0.99)).isEqualTo(99);
        assertThat(lengths.max()).isEqualTo(100);
        assertThat(lengths.total()).isEqualTo(5050);
    }

    @Test
    void noneAreZero() {
        assertThat(new Lengths(List.of()).percentile(0.99)).isZero();
    }
}
