package dev.holdup.analysis.flame;

import java.util.Arrays;
import java.util.Random;

/** A loop that serves in order what comes at random; it knows exactly who waited behind what. Times in ms. */
final class QueueingLoop {
    /** What the runs of each culprit take, and how often they come. */
    private static final double[] LENGTH = {1, 5, 10, 30, 120};

    private static final double[] FREQUENCY = {0.60, 0.25, 0.10, 0.04, 0.01};
    private static final double LOAD = 0.7;

    final int[] culprit;
    final double[] arrival;
    final double[] start;
    final double[] end;

    QueueingLoop(int runs, Random random) {
        culprit = new int[runs];
        arrival = new double[runs];
        start = new double[runs];
        end = new double[runs];
        double meanLength = 0;
        for (int i = 0; i < LENGTH.length; i++) {
            meanLength += LENGTH[i] * FREQUENCY[i];
        }
        double now = 0;
        for (int i = 0; i < runs; i++) {
            now += exponential(meanLength / LOAD, random);
            culprit[i] = pick(random.nextDouble());
            arrival[i] = now;
            start[i] = i == 0 ? now : Math.max(now, end[i - 1]);
            end[i] = start[i] + LENGTH[culprit[i]] * (0.5 + random.nextDouble());
        }
    }

    static int culprits() {
        return LENGTH.length;
    }

    /** Waiting that the runs of each culprit caused, exactly. */
    double[] inflicted() {
        double[] delay = new double[culprits()];
        for (int i = 0; i < start.length; i++) {
            for (int waiting = i + 1; waiting < start.length && arrival[waiting] < end[i]; waiting++) {
                delay[culprit[i]] += end[i] - Math.max(arrival[waiting], start[i]);
            }
        }
        return delay;
    }

    /** Number of the run at an instant; -1 when idle. */
    int runAt(double ms) {
        int found = Arrays.binarySearch(start, ms);
        int run = found >= 0 ? found : -found - 2;
        return run >= 0 && ms < end[run] ? run : -1;
    }

    /** Last of those that were there when the work of this run was collected. */
    int lastArrivedBy(double ms) {
        int found = Arrays.binarySearch(arrival, ms);
        return found >= 0 ? found : -found - 2;
    }

    private static double exponential(double mean, Random random) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static int pick(double chance) {
        double sum = 0;
        for (int i = 0; i < FREQUENCY.length; i++) {
            sum += FREQUENCY[i];
            if (chance < sum) {
                return i;
            }
        }
        return FREQUENCY.length - 1;
    }
}
