package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final long MS = 1_000_000;

    private final Lateness lateness = new Lateness();

    @Test
    void punctualWatchdogIsNeverLate() {
        lateness.asleep(92 * MS, 100 * MS);
        lateness.awake(101 * MS);
        lateness.asleep(101 * MS, 109 * MS);
        assertThat(lateness.within(0, 110 * MS)).isZero();
    }

    @Test
    void tellsHowMuchOfASpanTheWatchdogSleptThrough() {
        lateness.asleep(92 * MS, 100 * MS);
        lateness.awake(160 * MS);
        lateness.asleep(160 * MS, 168 * MS);
        assertThat(lateness.within(120 * MS, 165 * MS)).isEqualTo(40 * MS);
        assertThat(lateness.within(161 * MS, 165 * MS)).isZero();
    }

    @Test
    void wakingThatIsOverdueNowCountsToo() {
        lateness.asleep(92 * MS, 100 * MS);
        assertThat(lateness.within(50 * MS, 150 * MS)).isEqualTo(50 * MS);
    }

    @Test
    void watchdogThatStandsInMidWorkIsLateAsWell() {
        lateness.asleep(92 * MS, 100 * MS);
        lateness.awake(101 * MS);
        assertThat(lateness.within(0, 126 * MS)).isZero();
        assertThat(lateness.within(0, 160 * MS)).isEqualTo(59 * MS);
        lateness.asleep(160 * MS, 168 * MS);
        assertThat(lateness.within(110 * MS, 165 * MS)).isEqualTo(50 * MS);
    }

    @Test
    void addsUpSeveralTimes() {
        for (int at = 0; at < 1000; at += 100) {
            lateness.asleep((at + 2) * MS, (at + 50) * MS);
            lateness.awake((at + 80) * MS);
        }
        assertThat(lateness.within(0, 1000 * MS)).isEqualTo(300 * MS);
    }
}
