package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
    private static final Spread CHANCE = new Spread(-1, 0, 1, 5);

    @Test
    void keepsATaskBelowEightyNanoseconds() {
        assertThat(Bar.of("nettyTaskFromTheLoop").nanosVerdict(new Spread(78, 79, 80, 5), CHANCE))
                .isEqualTo("≤ 80 ns: yes");
        assertThat(Bar.of("nettyTaskFromTheLoop").nanosVerdict(new Spread(81, 82, 83, 5), CHANCE))
                .isEqualTo("≤ 80 ns: **no**");
    }

    @Test
    void seesAnObjectATaskAndOverlooksTheAgentsOwn() {
        assertThat(Bar.of("nettyTaskFromTheLoop").bytesVerdict(16)).isEqualTo("0 B: **no**");
        assertThat(Bar.of("nettyTaskFromTheLoop").bytesVerdict(0.3)).isEqualTo("0 B: yes");
    }

    @Test
    void promisesNothingOfAPool() {
        assertThat(Bar.of("poolTask").nanosVerdict(CHANCE, CHANCE)).isEmpty();
        assertThat(Bar.of("poolTask").bytesVerdict(100)).isEmpty();
    }
}
