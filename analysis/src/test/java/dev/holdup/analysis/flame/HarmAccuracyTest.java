package dev.holdup.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Widths of the harm flame graph against what each culprit exactly inflicted. */
class HarmAccuracyTest {
    private static final int SAMPLES = 10_000;
    private static final double LARGE_SHARE = 0.05;
    private static final double INTERVAL_MS = 20;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWithinATenthWhereTheQueueCanBeSeen(long seed) {
        Random random = new Random(seed);
        QueueingLoop loop = new QueueingLoop(60_000, random);
        Sampled sampled = new Sampled();
        sample(loop, random, (run, ms) -> sampled.running(ms, loop.lastArrivedBy(ms) - run, frames(loop, run)));

        assertCloseTo(loop.inflicted(), sampled.graph());
    }

    /** Ready keys: the loop sees only at its next poll how many came while it worked. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWithinATenthWhereArrivalsAreSeenLater(long seed) {
        Random random = new Random(seed);
        QueueingLoop loop = new QueueingLoop(60_000, random);
        Sampled sampled = new Sampled();
        int[] lastOfBatch = new int[loop.start.length];
        for (int first = 0; first < lastOfBatch.length; ) {
            int last = loop.lastArrivedBy(loop.start[first]);
            Arrays.fill(lastOfBatch, first, last + 1, last);
            int came = loop.lastArrivedBy(loop.end[last]) - last;
            sampled.waiters(1, loop.start[first], loop.end[last] - loop.start[first], came, true);
            first = last + 1;
        }
        sample(loop, random, (run, ms) -> sampled.running(ms, lastOfBatch[run] - run, frames(loop, run)));

        assertCloseTo(loop.inflicted(), sampled.graph());
    }

    private interface Sampler {
        void take(int run, double ms);
    }

    private static void sample(QueueingLoop loop, Random random, Sampler sampler) {
        double ms = 0;
        for (int taken = 0; taken < SAMPLES; ) {
            ms += INTERVAL_MS * (0.5 + random.nextDouble());
            assertThat(ms).as("the loop's work is enough for all samples").isLessThan(loop.end[loop.end.length - 1]);
            int run = loop.runAt(ms);
            if (run >= 0) {
                sampler.take(run, ms);
                taken++;
            }
        }
    }

    private static String frames(QueueingLoop loop, int run) {
        return "dev.shop.Culprit" + loop.culprit[run] + ".run(C.java:1)\njava.lang.Thread.run(Thread.java:1)";
    }

    private static void assertCloseTo(double[] exact, FlameGraph graph) {
        double[] width = new double[exact.length];
        for (FlameGraph.Leaf leaf : graph.leaves()) {
            String culprit = graph.method(leaf.culprit()).place();
            width[culprit.charAt("Culprit".length()) - '0'] += leaf.weights().harm();
        }
        double allExact = Arrays.stream(exact).sum();
        double allWidths = Arrays.stream(width).sum();
        for (int i = 0; i < exact.length; i++) {
            if (exact[i] >= LARGE_SHARE * allExact) {
                assertThat(width[i] / allWidths)
                        .as("share of culprit " + i)
                        .isCloseTo(exact[i] / allExact, withinPercentage(10));
            }
        }
    }
}
