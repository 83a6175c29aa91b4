package dev.holdup.analysis.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction: probabilities of several tests, made so that each can be held against one alpha for all of them. */
public final class Holm {
    private Holm() {}

    /** In the order given; 0..1. */
    public static double[] adjusted(double... probabilities) {
        int count = probabilities.length;
        List<Integer> smallestFirst = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .toList();
        double[] adjusted = new double[count];
        double largest = 0;
        for (int i = 0; i < count; i++) {
            int which = smallestFirst.get(i);
            largest = Math.max(largest, Math.min(1, (count - i) * probabilities[which]));
            adjusted[which] = largest;
        }
        return adjusted;
    }
}
