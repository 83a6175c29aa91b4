package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void interpolatesBetweenNeighbours() {
        Spread spread = Spread.of(List.of(4.0, 1.0, 3.0, 2.0));
        assertThat(spread).isEqualTo(new Spread(1.75, 2.5, 3.25, 4));
    }

    @Test
    void isNoNumberWhereNothingWasMeasured() {
        Spread spread = Spread.of(List.of());
        assertThat(spread.median()).isNaN();
        assertThat(spread.count()).isZero();
    }
}
