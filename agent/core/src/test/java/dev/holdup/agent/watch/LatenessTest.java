package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final long MS = 1_000_000;

    private final Lateness lateness = new Lateness();

    @Test
    void punctualWatchdogIsNeverLate() {
        lateness.expect(100 * MS);
        lateness.awake(101 * MS);
        lateness.expect(109 * MS);
        assertThat(lateness.within(0, 110 * MS)).isZero();
    }

    @Test
    void tellsHowMuchOfASpanTheWatchdogSleptThrough() {
        lateness.expect(100 * MS);
        lateness.awake(160 * MS);
        lateness.expect(168 * MS);
        assertThat(lateness.within(120 * MS, 165 * MS)).isEqualTo(40 * MS);
        assertThat(lateness.within(161 * MS, 165 * MS)).isZero();
    }

    @Test
    void wakingThatIsOverdueNowCountsToo() {
        lateness.expect(100 * MS);
        assertThat(lateness.within(50 * MS, 150 * MS)).isEqualTo(50 * MS);
    }
}
