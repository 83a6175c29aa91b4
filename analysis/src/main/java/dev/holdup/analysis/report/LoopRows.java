package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.TaskStats;
import dev.holdup.analysis.stats.Histograms;
import dev.holdup.analysis.stats.Lag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** One row a loop or pool: loops before workers and pools, worst lag first. */
final class LoopRows {
    private final Observations observations;
    private final Map<Loop, List<LoopStats>> seconds;
    private final Map<Loop, List<TaskStats>> tasks;

    private LoopRows(Observations observations) {
        this.observations = observations;
        seconds = observations.stats().stream().collect(Collectors.groupingBy(LoopStats::loop));
        tasks = observations.tasks().stream().collect(Collectors.groupingBy(TaskStats::loop));
    }

    static List<Report.Loop> of(Observations observations) {
        LoopRows rows = new LoopRows(observations);
        return observations.loops().stream()
                .map(rows::row)
                .sorted(Comparator.comparing((Report.Loop row) ->
                                List.of(Loop.EVENT_LOOP, Loop.WORKER, Loop.POOL).indexOf(row.role()))
                        .thenComparing(row -> badness(row.lag()), Comparator.reverseOrder())
                        .thenComparing(row -> badness(row.queueDelay()), Comparator.reverseOrder())
                        .thenComparing(Report.Loop::name))
                .toList();
    }

    private static double badness(Report.Distribution of) {
        return of == null ? -1 : of.p99Ms() + of.maxMs() / 1e6;
    }

    private Report.Loop row(Loop loop) {
        return loop.pool() ? pool(loop) : loop(loop);
    }

    private Report.Loop loop(Loop loop) {
        List<LoopStats> own = seconds.getOrDefault(loop, List.of());
        List<TaskStats> classes = tasks.getOrDefault(loop, List.of());
        long standing = observations.stalls().stream()
                .filter(stall -> stall.unfinished() && stall.loop().equals(loop))
                .mapToLong(Stall::durationNanos)
                .sum();
        long busy = total(own, LoopStats::busyNanos);
        long idle = total(own, LoopStats::idleNanos);
        // An idle loop writes no statistics, so its window is the time since it was seen, not the sum of its seconds.
        // A live view knows a loop for longer than its window.
        long from = Math.max(observations.startNanos(), loop.firstSeenNanos());
        long window = Math.max(observations.endNanos() - from, Math.max(0, busy) + Math.max(0, idle));
        Histogram delays =
                Histograms.sum(own.stream().map(LoopStats::queueDelay).toList());
        Histogram lengths =
                Histograms.sum(own.stream().map(LoopStats::serviceTime).toList());
        return new Report.Loop(
                loop.name(),
                loop.framework(),
                loop.transport(),
                loop.worker() ? Loop.WORKER : Loop.EVENT_LOOP,
                busy < 0 ? null : Values.share(busy + standing, window),
                lag(own, standing, window),
                Distributions.of(delays, TaskRows.longest(delays, classes, TaskStats::maxQueueDelayNanos)),
                Distributions.of(lengths, TaskRows.longest(lengths, classes, TaskStats::maxServiceTimeNanos)),
                Values.known(total(own, LoopStats::iterations)),
                Values.known(total(own, LoopStats::tasks)),
                Values.known(own.stream().mapToLong(LoopStats::maxBacklog).max().orElse(-1)));
    }

    /** A pool has no thread of its own that could be busy, idle or late. */
    private Report.Loop pool(Loop pool) {
        List<TaskStats> classes = tasks.getOrDefault(pool, List.of());
        return new Report.Loop(
                pool.name(),
                pool.framework(),
                pool.transport(),
                Loop.POOL,
                null,
                null,
                TaskRows.queueDelay(classes),
                TaskRows.serviceTime(classes),
                null,
                classes.isEmpty()
                        ? null
                        : classes.stream().mapToLong(TaskStats::count).sum(),
                null);
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
        Lag lag = Lag.of(busy);
        lag.add(standingNanos, 1);
        return Distributions.of(lag, window);
    }
}
