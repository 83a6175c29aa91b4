package shop.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came of the requests so far. Used by one thread. */
final class Tally {
    private static final long HIGHEST_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Histogram latencyNanos = new Histogram(HIGHEST_NANOS, 3);
    private long completed;
    private long refused;
    private long lost;
    private String firstFailure = "";

    void answered(int status, long nanos) {
        latencyNanos.recordValue(Math.min(HIGHEST_NANOS, nanos));
        if (status < 400) {
            completed++;
        } else {
            refused++;
        }
    }

    void lost(int requests, IOException reason) {
        lost += requests;
        if (firstFailure.isEmpty()) {
            firstFailure = reason.getMessage();
        }
    }

    LoadResult result(Schedule schedule, long sent, double seconds) {
        return new LoadResult(schedule.total(), sent, completed, refused, lost, seconds, firstFailure, latencyNanos);
    }
}
