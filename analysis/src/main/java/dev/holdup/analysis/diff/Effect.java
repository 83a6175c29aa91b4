package dev.holdup.analysis.diff;

import dev.holdup.analysis.stats.MannWhitney;
import dev.holdup.analysis.stats.Shift;
import java.util.Arrays;

/**
 * How one figure differs between two sets of runs.
 *
 * @param shift in the unit of the figure
 * @param superiority how often a run after is larger than one before; 0.5 is no difference
 * @param probability of so large a rise by chance, one-sided and exact
 * @param adjusted the same, corrected by Holm for all that was tested with it
 */
public record Effect(
        double[] before, double[] after, Shift shift, double superiority, double probability, double adjusted) {
    private static final double CONFIDENCE = 0.95;

    static Effect of(double[] before, double[] after) {
        double probability = MannWhitney.probability(before, after);
        return new Effect(
                before,
                after,
                Shift.of(before, after, CONFIDENCE),
                MannWhitney.superiority(before, after),
                probability,
                probability);
    }

    Effect corrected(double newAdjusted) {
        return new Effect(before, after, shift, superiority, probability, newAdjusted);
    }

    public double medianBefore() {
        return median(before);
    }

    public double medianAfter() {
        return median(after);
    }

    /** The shift as a share of the median before; infinite where that is 0 and the shift is not. */
    public double relativeShift() {
        return shift.median() == 0 ? 0 : shift.median() / medianBefore();
    }

    /** Whether it is certain at this level and larger than both tolerances. */
    public boolean worse(double alpha, double worseBy, double absolute) {
        return adjusted <= alpha
                && shift.median() > 0
                && shift.median() >= absolute
                && shift.median() >= worseBy * medianBefore();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
