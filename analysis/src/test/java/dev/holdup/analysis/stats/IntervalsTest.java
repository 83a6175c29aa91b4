package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Pause;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void overlappingOnesCountOnce() {
        Intervals pauses = new Intervals(List.of(new Pause(100, 50), new Pause(120, 10), new Pause(140, 40)));
        assertThat(pauses.totalNanos()).isEqualTo(80);
        assertThat(pauses.within(new Pause(0, 110))).isEqualTo(10);
    }

    @Test
    void coverNothingOutsideThemselves() {
        assertThat(new Intervals(List.of(new Pause(100, 50))).within(new Pause(150, 10)))
                .isZero();
    }
}
