package dev.holdup.agent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTimeTest {
    private static final long TOLERANCE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long OLDEST = 50;

    @TempDir
    Path folder;

    @Name("test.Late")
    static final class Late extends Event {
        long startNanos;
        long lengthNanos;
        long epochNanos;
    }

    @BeforeAll
    static void startFlightRecorder() {
        Running.now();
    }

    @Test
    void eventsHaveTheStartAndLengthThatTheyReallyHad() throws IOException {
        EventTime time = EventTime.of(Late.class);
        List<RecordedEvent> events = record(() -> {
            letTheOldestBegin();
            for (long ago : new long[] {0, 1, 10, OLDEST}) {
                late(time, ago, ago / 2);
            }
        });

        assertThat(events).hasSize(4);
        for (RecordedEvent event : events) {
            assertThat(nanos(event.getStartTime())).isCloseTo(event.getLong("epochNanos"), within(TOLERANCE));
            assertThat(event.getDuration().toNanos()).isCloseTo(event.getLong("lengthNanos"), within(TOLERANCE));
        }
    }

    @Test
    void eventsWithoutItHaveTheTimeOfTheirCommit() throws IOException {
        List<RecordedEvent> events = record(() -> new Late().commit());

        assertThat(events).hasSize(1);
        assertThat(events.get(0).getDuration()).isLessThan(Duration.ofMillis(1));
    }

    /** The agent watches nothing that is older than itself. */
    private static void letTheOldestBegin() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(OLDEST)) {
            Thread.onSpinWait();
        }
    }

    private static void late(EventTime time, long startedMillisAgo, long lengthMillis) {
        Late event = new Late();
        event.lengthNanos = TimeUnit.MILLISECONDS.toNanos(lengthMillis);
        Clocks clocks = Clocks.read();
        event.startNanos = clocks.nanos - TimeUnit.MILLISECONDS.toNanos(startedMillisAgo);
        event.epochNanos = clocks.epoch - TimeUnit.MILLISECONDS.toNanos(startedMillisAgo);
        time.set(event, event.startNanos, event.lengthNanos);
        event.commit();
    }

    private List<RecordedEvent> record(Runnable work) throws IOException {
        Path file = folder.resolve("late.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(Late.class).withThreshold(Duration.ZERO);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    /** Both clocks at one instant: read again until nothing came between. */
    private record Clocks(long nanos, long epoch) {
        static Clocks read() {
            while (true) {
                long before = System.nanoTime();
                long epoch = EventTimeTest.nanos(Instant.now());
                long after = System.nanoTime();
                if (after - before < 100_000) {
                    return new Clocks(before, epoch);
                }
            }
        }
    }
}
