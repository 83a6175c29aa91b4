package dev.holdup.it;

import org.HdrHistogram.Histogram;

/**
 * {@code holdup.TaskStats} of one class on one loop, over a whole recording. Units: ns.
 *
 * @param queueDelay null where no start could be matched
 */
record TaskAccount(
        long loop, String taskClass, long count, Histogram queueDelay, long waited, long inflicted, long estimated) {
    /** Over the tasks whose delay is known. */
    double meanDelay() {
        return queueDelay == null ? Double.NaN : (double) waited / queueDelay.getTotalCount();
    }

    /** The middle of what the histogram cannot tell apart. @param percent 0..100 */
    long delayAt(double percent) {
        return queueDelay.medianEquivalentValue(queueDelay.getValueAtPercentile(percent));
    }
}
