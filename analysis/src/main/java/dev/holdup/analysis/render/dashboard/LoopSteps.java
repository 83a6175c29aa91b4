package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Histograms;
import dev.holdup.analysis.stats.Lag;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Figures of a loop, a value a step; null where the loop wrote nothing, or cannot tell. */
record LoopSteps(
        String loop,
        List<Double> utilisation,
        List<Double> lagP50Ms,
        List<Double> lagP99Ms,
        List<Double> lagMaxMs,
        List<Double> queueDelayP50Ms,
        List<Double> queueDelayP99Ms,
        List<Double> queueDelayMaxMs,
        List<Double> serviceTimeP99Ms,
        List<Double> backlog,
        List<Double> tasks,
        List<Double> waitedMs,
        List<Integer> stalls,
        List<Double> longestStallMs) {

    static LoopSteps of(String loop, List<List<LoopStats>> steps, List<List<Stall>> stalls, long stepNanos) {
        List<Lag> lags = steps.stream().map(LoopSteps::lag).toList();
        List<Histogram> delays = histograms(steps, LoopStats::queueDelay);
        List<Histogram> lengths = histograms(steps, LoopStats::serviceTime);
        return new LoopSteps(
                loop,
                each(steps, LoopSteps::utilisation),
                each(lags, lag -> lag == null ? null : ms(lag.percentile(0.5, stepNanos))),
                each(lags, lag -> lag == null ? null : ms(lag.percentile(0.99, stepNanos))),
                each(lags, lag -> lag == null ? null : ms(lag.max())),
                each(delays, delay -> percentile(delay, 50)),
                each(delays, delay -> percentile(delay, 99)),
                each(delays, delay -> percentile(delay, 100)),
                each(lengths, length -> percentile(length, 99)),
                each(steps, step -> most(step, LoopStats::maxBacklog)),
                each(steps, step -> sum(step, LoopStats::tasks)),
                each(steps, step -> {
                    Double waited = sum(step, second -> second.waited().nanos());
                    return waited == null ? null : ms(waited);
                }),
                stalls.stream().map(List::size).toList(),
                each(
                        stalls,
                        step -> ms(step.stream()
                                .mapToLong(Stall::durationNanos)
                                .max()
                                .orElse(0))));
    }

    private static Double utilisation(List<LoopStats> step) {
        Double busy = sum(step, LoopStats::busyNanos);
        Double idle = sum(step, LoopStats::idleNanos);
        return busy == null || idle == null || busy + idle <= 0
                ? null
                : Math.round(1000 * busy / (busy + idle)) / 1000.0;
    }

    private static Lag lag(List<LoopStats> step) {
        Histogram busy = histogram(step, LoopStats::lag);
        return busy == null ? null : Lag.of(busy);
    }

    private static List<Histogram> histograms(List<List<LoopStats>> steps, Function<LoopStats, String> encoded) {
        return steps.stream().map(step -> histogram(step, encoded)).toList();
    }

    private static Histogram histogram(List<LoopStats> step, Function<LoopStats, String> encoded) {
        return Histograms.sum(step.stream().map(encoded).toList());
    }

    private static Double percentile(Histogram of, double percent) {
        return of == null || of.getTotalCount() == 0
                ? null
                : ms(Math.min(of.getMaxValue(), of.getValueAtPercentile(percent)));
    }

    /** Null where nothing tells. */
    private static Double sum(List<LoopStats> step, ToLongFunction<LoopStats> part) {
        return known(step, part).isEmpty()
                ? null
                : Double.valueOf(
                        known(step, part).stream().mapToLong(Long::longValue).sum());
    }

    private static Double most(List<LoopStats> step, ToLongFunction<LoopStats> part) {
        return known(step, part).stream()
                .max(Long::compare)
                .map(Long::doubleValue)
                .orElse(null);
    }

    private static List<Long> known(List<LoopStats> step, ToLongFunction<LoopStats> part) {
        return step.stream()
                .map(part::applyAsLong)
                .filter(number -> number >= 0)
                .toList();
    }

    private static <T> List<Double> each(List<T> steps, Function<T, Double> figure) {
        return steps.stream().map(figure).toList();
    }

    private static double ms(double nanos) {
        return Math.round(nanos / 1000) / 1000.0;
    }
}
