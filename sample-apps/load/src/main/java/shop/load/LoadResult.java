package shop.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a run.
 *
 * @param intended requests that the schedule asked for
 * @param completed answers with a status below 400
 * @param refused answers with a status of 400 and above
 * @param lost requests sent and never answered
 * @param seconds from the first intended time to the end
 * @param latencyNanos of all answers, each from the intended time of its request
 */
record LoadResult(
        long intended,
        long sent,
        long completed,
        long refused,
        long lost,
        double seconds,
        String firstFailure,
        Histogram latencyNanos) {
    long errors() {
        return refused + lost;
    }

    double millisAt(double percentile) {
        return latencyNanos.getValueAtPercentile(percentile) / 1e6;
    }

    double maxMillis() {
        return latencyNanos.getMaxValue() / 1e6;
    }
}
