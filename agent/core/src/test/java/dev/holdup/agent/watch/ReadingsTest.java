package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.agent.account.Usage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stall of a second that ends now, on a loop that is busy all the time. */
class ReadingsTest {
    private static final long MS = 1_000_000;
    private static final long SLACK = 200 * MS;

    private final Readings readings = new Readings();
    private final ThreadCosts costs = new ThreadCosts();
    private final Watched watched;
    private final long start = System.nanoTime() - 1000 * MS;

    ReadingsTest() throws ExecutionException, InterruptedException {
        watched = new Watched();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void withoutAReadingNothingIsKnown() {
        assertThat(since(null).cpuNanos()).isEqualTo(-1);
    }

    @Test
    void anEarlyReadingWithinTheRunIsTheBest() {
        readings.put(watched.loop, at(-100));
        readings.putWithinRun(watched.loop, at(50));
        assertThat(since(null).atNanos()).isCloseTo(sinceStart(50), within(SLACK));
        assertThat(since(at(30)).atNanos()).isCloseTo(sinceStart(30), within(SLACK));
    }

    @Test
    void aReadingBeforeTheRunIsBetterThanALateOneWithin() {
        readings.put(watched.loop, at(-10));
        readings.putWithinRun(watched.loop, at(900));
        assertThat(since(null).atNanos()).isCloseTo(sinceStart(0), within(SLACK));
        assertThat(since(at(800)).atNanos()).isCloseTo(sinceStart(0), within(SLACK));
    }

    @Test
    void aReadingLongBeforeOnABusyLoopIsWorseThanALateOne() {
        readings.put(watched.loop, at(-950));
        readings.putWithinRun(watched.loop, at(700));
        assertThat(since(null).atNanos()).isCloseTo(sinceStart(700), within(SLACK));
    }

    @Test
    void aLoopThatIsGoneIsForgotten() {
        readings.put(watched.loop, at(-10));
        readings.forget(watched.loop);
        assertThat(since(null).cpuNanos()).isEqualTo(-1);
    }

    private long sinceStart(long ms) {
        return System.nanoTime() - start - ms * MS;
    }

    private Usage since(Usage base) {
        return readings.since(watched.loop, start, base, costs);
    }

    private Usage at(long ms) {
        return new Usage(start + ms * MS, 0, 0, 0);
    }
}
