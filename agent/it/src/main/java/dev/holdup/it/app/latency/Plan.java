package dev.holdup.it.app.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the producers will do, drawn before they start, so that nothing that happens changes it.
 *
 * @param timerShare of the arrivals that are timers, 0..1
 */
record Plan(int tasks, long lengthNanos, int burst, double timerShare, CountDownLatch done) {
    private static final double STALL_SHARE = 1 / 2_000.0;
    private static final double WORK_NANOS = 12_000;
    private static final double SHORTEST_STALL_NANOS = 2e6;
    private static final double LONGEST_STALL_NANOS = 40e6;
    private static final long SHORTEST_TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Bursts of work that make queues, and now and then a task that holds its thread for long. */
    static Plan bursts(int tasks, long millis, double timerShare) {
        return new Plan(tasks, TimeUnit.MILLISECONDS.toNanos(millis), 30, timerShare, new CountDownLatch(tasks));
    }

    /** One empty task at a time, each long after the one before. */
    static Plan quiet(int tasks, long millis) {
        return new Plan(tasks, TimeUnit.MILLISECONDS.toNanos(millis), 0, 0, new CountDownLatch(tasks));
    }

    boolean isQuiet() {
        return burst == 0;
    }

    /** By time. */
    List<Arrival> share(int producers, int producer) {
        Random random = new Random(20261121 + producer);
        int count = tasks / producers + (producer < tasks % producers ? 1 : 0);
        List<Arrival> arrivals = new ArrayList<>(count);
        double gap = (double) lengthNanos * Math.max(1, burst) / count;
        double at = isQuiet() ? gap * producer / producers : 0;
        while (arrivals.size() < count) {
            at += isQuiet() ? gap : exponential(random, gap);
            int together = isQuiet() ? 1 : (int) Math.ceil(exponential(random, burst));
            for (int i = 0; i < together && arrivals.size() < count; i++) {
                arrivals.add(arrival(random, (long) at));
            }
        }
        return arrivals;
    }

    private Arrival arrival(Random random, long at) {
        boolean stalls = !isQuiet() && random.nextDouble() < STALL_SHARE;
        double work = isQuiet()
                ? 0
                : stalls
                        ? random.nextDouble(SHORTEST_STALL_NANOS, LONGEST_STALL_NANOS)
                        : exponential(random, WORK_NANOS);
        boolean blocks = stalls && random.nextBoolean();
        if (random.nextDouble() < timerShare) {
            return new Arrival(
                    at,
                    new MeasuredTimer((long) work, blocks, done),
                    random.nextLong(SHORTEST_TIMER_NANOS, LONGEST_TIMER_NANOS));
        }
        return new Arrival(at, new MeasuredTask((long) work, blocks, done), 0);
    }

    private static double exponential(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
