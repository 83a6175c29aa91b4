package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Limits;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final Limits ADAPTIVE = new Limits(ms(1), -1);

    @Test
    void aWaitOfTwentyMillisecondsIsLookedAt() {
        assertThat(looks(new Pace(ADAPTIVE, 0), false, MINUTE)).allMatch(tick -> tick > ms(18) && tick < ms(20));
    }

    @Test
    void itSlowsDownWhereNoLoopWasLongBusyForMinutes() {
        Pace pace = new Pace(ADAPTIVE, 0);
        pace.heardOf(ms(19), 2 * MINUTE);
        assertThat(looks(pace, false, 3 * MINUTE)).allMatch(tick -> tick > ms(37) && tick < ms(40));
        pace.heardOf(ms(21), 3 * MINUTE);
        assertThat(looks(pace, false, 4 * MINUTE)).allMatch(tick -> tick < ms(20));
    }

    @Test
    void itHurriesWhileARunMayBecomeAStall() {
        assertThat(looks(new Pace(ADAPTIVE, 0), true, 9 * MINUTE)).allMatch(tick -> tick < ms(9));
        assertThat(looks(new Pace(new Limits(ms(1), ms(9)), 0), true, 0)).allMatch(tick -> tick < ms(4));
        assertThat(looks(new Pace(new Limits(ms(1), ms(1)), 0), true, 0)).allMatch(tick -> tick > 900_000);
    }

    @Test
    void noTwoLooksAreInStep() {
        assertThat(looks(new Pace(ADAPTIVE, 0), false, 0).distinct().count()).isGreaterThan(50);
    }

    private static LongStream looks(Pace pace, boolean watchful, long now) {
        return LongStream.generate(() -> pace.next(watchful, now)).limit(100);
    }

    private static long ms(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
