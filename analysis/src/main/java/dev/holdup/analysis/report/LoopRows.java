package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Histograms;
import dev.holdup.analysis.stats.Lag;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** One row a loop, worst lag first. */
final class LoopRows {
    private LoopRows() {}

    static List<Report.Loop> of(Observations observations) {
        return observations.loops().stream()
                .map(loop -> row(loop, observations))
                .sorted(Comparator.comparing((Report.Loop row) -> row.role().equals("worker"))
                        .thenComparing(LoopRows::lagMs, Comparator.reverseOrder())
                        .thenComparing(Report.Loop::name))
                .toList();
    }

    private static double lagMs(Report.Loop row) {
        return row.lag() == null ? -1 : row.lag().p99Ms() + row.lag().maxMs() / 1e6;
    }

    private static Report.Loop row(Loop loop, Observations observations) {
        List<LoopStats> seconds = observations.stats().stream()
                .filter(second -> second.loop().equals(loop))
                .toList();
        long standing = observations.stalls().stream()
                .filter(stall -> stall.unfinished() && stall.loop().equals(loop))
                .mapToLong(Stall::durationNanos)
                .sum();
        long busy = total(seconds, LoopStats::busyNanos);
        long idle = total(seconds, LoopStats::idleNanos);
        // An idle loop writes no statistics, so its window is the time since it was seen, not the sum of its seconds.
        long window = Math.max(observations.endNanos() - loop.firstSeenNanos(), Math.max(0, busy) + Math.max(0, idle));
        return new Report.Loop(
                loop.name(),
                loop.framework(),
                loop.transport(),
                loop.worker() ? "worker" : "loop",
                busy < 0 ? null : Values.share(busy + standing, window),
                lag(seconds, standing, window),
                null,
                serviceTime(seconds),
                Values.known(total(seconds, LoopStats::iterations)),
                Values.known(total(seconds, LoopStats::tasks)),
                Values.known(
                        seconds.stream().mapToLong(LoopStats::maxBacklog).max().orElse(-1)));
    }

    /** -1 where there are no seconds, or none that tells. */
    private static long total(List<LoopStats> seconds, ToLongFunction<LoopStats> part) {
        return seconds.stream()
                .mapToLong(part)
                .filter(number -> number >= 0)
                .reduce(Long::sum)
                .orElse(-1);
    }

    private static Report.Distribution lag(List<LoopStats> seconds, long standingNanos, long window) {
        Histogram busy = Histograms.sum(seconds.stream().map(LoopStats::lag).toList());
        if (busy == null && standingNanos == 0) {
            return null;
        }
        Lag lag = new Lag();
        lag.add(standingNanos, 1);
        if (busy != null) {
            busy.recordedValues()
                    .forEach(value -> lag.add(
                            Math.min(busy.getMaxValue(), busy.medianEquivalentValue(value.getValueIteratedTo())),
                            value.getCountAtValueIteratedTo()));
        }
        return new Report.Distribution(
                Values.ms(lag.percentile(0.5, window)),
                Values.ms(lag.percentile(0.9, window)),
                Values.ms(lag.percentile(0.99, window)),
                Values.ms(lag.percentile(0.999, window)),
                Values.ms(lag.max()),
                lag.count());
    }

    private static Report.Distribution serviceTime(List<LoopStats> seconds) {
        Histogram all =
                Histograms.sum(seconds.stream().map(LoopStats::serviceTime).toList());
        return all == null || all.getTotalCount() == 0
                ? null
                : new Report.Distribution(
                        Values.ms(all.getValueAtPercentile(50)),
                        Values.ms(all.getValueAtPercentile(90)),
                        Values.ms(all.getValueAtPercentile(99)),
                        Values.ms(all.getValueAtPercentile(99.9)),
                        Values.ms(all.getMaxValue()),
                        all.getTotalCount());
    }
}
