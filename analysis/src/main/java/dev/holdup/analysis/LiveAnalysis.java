package dev.holdup.analysis;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.ObservationsBuilder;
import dev.holdup.analysis.model.RecentEvents;
import dev.holdup.analysis.recording.RepositoryFollower;
import dev.holdup.analysis.report.Recorded;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The report on the last seconds of a JVM that runs, from the folder it records into. Not thread-safe. */
public final class LiveAnalysis {
    private final RecentEvents events = new RecentEvents();
    private final RepositoryFollower follower;
    private final Duration window;

    public LiveAnalysis(Path repository, Duration window, Instant now) {
        this.window = window;
        follower = new RepositoryFollower(repository, now.minus(window).toEpochMilli());
        forget(now);
    }

    /**
     * Reads on.
     *
     * @return whether the JVM wrote something since the last time
     * @throws NoSuchFileException if the folder is not there any more, as when its JVM has ended
     */
    public boolean poll(Instant now) throws IOException {
        boolean news = follower.poll(ObservationsBuilder.types(), events);
        forget(now);
        return news;
    }

    /** Whether a loop's figures have come. */
    public boolean told() {
        return events.lastStatsNanos() >= 0;
    }

    /** How old the latest figures of a loop are; only once they have come. */
    public Duration age(Instant now) {
        return Duration.ofNanos(Math.max(0, nanos(now) - events.lastStatsNanos()));
    }

    public Recorded recorded(Instant now) {
        return Recorded.of(observe(now));
    }

    /** What {@link #recorded} reports on. */
    public Observations observe(Instant now) {
        forget(now);
        return events.observe(nanos(now));
    }

    private void forget(Instant now) {
        events.startAt(nanos(now.minus(window)));
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
