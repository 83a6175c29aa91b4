package dev.holdup.analysis.detect;

import java.util.Collection;

/** Waiting inflicted on others, the estimated part of it, and how many waited. Waiter-ns; -1 where nothing can tell. */
public record Harm(double nanos, double estimatedNanos, double victims) {
    public static final Harm UNKNOWN = new Harm(-1, 0, -1);

    public boolean known() {
        return nanos >= 0;
    }

    /** Of those that are known; unknown where none is. */
    public static Harm sum(Collection<Harm> all) {
        return all.stream().filter(Harm::known).reduce(Harm::plus).orElse(UNKNOWN);
    }

    private Harm plus(Harm other) {
        return new Harm(nanos + other.nanos, estimatedNanos + other.estimatedNanos, sumOfKnown(victims, other.victims));
    }

    static double sumOfKnown(double one, double other) {
        return one < 0 ? other : other < 0 ? one : one + other;
    }

    /** What is left when a part is accounted for elsewhere; who waited stays. */
    Harm without(Harm part) {
        if (!known() || !part.known()) {
            return this;
        }
        double left = Math.max(0, nanos - part.nanos);
        return new Harm(left, Math.min(left, Math.max(0, estimatedNanos - part.estimatedNanos)), victims);
    }
}
