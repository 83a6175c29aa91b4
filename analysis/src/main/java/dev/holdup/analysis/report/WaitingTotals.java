package dev.holdup.analysis.report;

import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** All waiting of a recording, and what it was behind. */
final class WaitingTotals {
    private WaitingTotals() {}

    /** Null for a recording whose agent did not tell. */
    static Report.Waiting of(Observations seen, List<Report.Finding> findings) {
        List<LoopStats.Waited> seconds = seen.stats().stream()
                .map(LoopStats::waited)
                .filter(LoopStats.Waited::known)
                .toList();
        if (seconds.isEmpty()) {
            return null;
        }
        double exact = sum(seconds, LoopStats.Waited::nanos);
        double estimated = Math.max(0, sum(seconds, LoopStats.Waited::estimatedNanos));
        double waking = Math.max(0, sum(seconds, LoopStats.Waited::wakingNanos));
        double unattributed = Math.max(0, sum(seconds, LoopStats.Waited::unattributedNanos));
        double behindFindings = findings.stream()
                .map(Report.Finding::inflictedMs)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        double rest = exact + estimated - waking - unattributed;
        double ordinary = Math.max(0, Values.ms(rest) - behindFindings);
        // Estimates for findings and for the whole are made from different events, so the parts decide.
        double total = behindFindings + ordinary + Values.ms(waking) + Values.ms(unattributed);
        return new Report.Waiting(
                Values.rounded(total),
                Values.rounded(behindFindings),
                Values.rounded(ordinary),
                Values.ms(waking),
                Values.ms(unattributed),
                total > 0 ? Values.share(unattributed / 1e6, total) : null,
                Math.min(Values.rounded(total), Values.ms(estimated)));
    }

    private static double sum(List<LoopStats.Waited> seconds, ToLongFunction<LoopStats.Waited> part) {
        return seconds.stream().mapToLong(part).sum();
    }
}
