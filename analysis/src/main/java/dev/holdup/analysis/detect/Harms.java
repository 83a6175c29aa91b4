package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.PerLoop;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stats.Inflicted;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each occurrence inflicted: what its event knew at its end, and what {@code holdup.Waiters} add. Of one within
 * another, as a call within a stall, the outer one counts only what the inner one leaves.
 */
public final class Harms {
    private final Map<Occurrence, Harm> harms = new IdentityHashMap<>();
    private final Inflicted later;
    private final Set<Loop> exact = new HashSet<>();

    public Harms(Observations seen, List<Finding> findings) {
        later = new Inflicted(seen.waiters());
        seen.stats().stream().filter(Harms::tellsDelays).map(LoopStats::loop).forEach(exact::add);
        boolean told = seen.stats().stream().anyMatch(second -> second.waited().known());
        List<Occurrence> all = findings.stream()
                .flatMap(finding -> finding.occurrences().stream())
                .toList();
        Map<Occurrence, Harm> whole = new IdentityHashMap<>();
        all.forEach(one -> whole.put(one, whole(one, told)));
        harms.putAll(whole);
        PerLoop<Occurrence> byLoop = new PerLoop<>(all, Occurrence::loop);
        for (Occurrence inner : all) {
            container(inner, byLoop)
                    .ifPresent(outer -> harms.merge(outer, whole.get(inner), (left, part) -> left.without(part)));
        }
    }

    public Harm of(Occurrence one) {
        return harms.getOrDefault(one, Harm.UNKNOWN);
    }

    public Harm of(Finding finding) {
        return Harm.sum(finding.occurrences().stream().map(this::of).toList());
    }

    private static boolean tellsDelays(LoopStats second) {
        return second.waited().nanos() > 0;
    }

    /** The shortest that holds it. */
    private static Optional<Occurrence> container(Occurrence inner, PerLoop<Occurrence> byLoop) {
        return byLoop.meeting(inner.loop(), inner).stream()
                .filter(outer -> outer.durationNanos() > inner.durationNanos() && inner.mostlyWithin(outer))
                .min(Comparator.comparingLong(Occurrence::durationNanos));
    }

    private Harm whole(Occurrence one, boolean told) {
        Inflicted.Amount added = later.during(one.loop(), one);
        Harm own = own(one, told);
        if (!own.known() && added.nanos() == 0) {
            return Harm.UNKNOWN;
        }
        return new Harm(
                Math.max(0, own.nanos()) + added.nanos(),
                own.estimatedNanos() + added.estimatedNanos(),
                Harm.sumOfKnown(own.victims(), added.victims() > 0 ? added.victims() : -1));
    }

    private Harm own(Occurrence one, boolean told) {
        Waiting waiting = one.waiting();
        boolean standing = one.stall() != null && one.stall().unfinished() && waiting.backlog() >= 0;
        if (!waiting.known()) {
            // Whoever waited when a stall was opened that never ended waits still.
            double least = (double) waiting.backlog() * one.durationNanos();
            return standing ? new Harm(least, least, waiting.backlog()) : Harm.UNKNOWN;
        }
        // A loop whose queue cannot be watched tells how many waited at both ends, and the rest is a mean. Who was
        // there
        // at the start waited, even where the end cannot tell: a selector's keys are gone by then.
        boolean mean = told && !exact.contains(one.loop());
        long victims = mean ? Math.max(waiting.backlog(), waiting.victims()) : waiting.victims();
        double estimated = waiting.estimated() || mean ? waiting.inflictedNanos() : 0;
        return new Harm(waiting.inflictedNanos(), estimated, victims);
    }
}
