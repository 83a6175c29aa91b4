package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.stats.Histograms;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** Each second in which a loop was active. */
final class SecondsData {
    static final DataTable<LoopStats> TABLE = new DataTable<>(
            "seconds",
            "Each second in which a loop was active; `time` is its end",
            List.of(
                    DataColumn.instant("time", LoopStats::atNanos),
                    DataColumn.text("loop", second -> second.loop().name()),
                    DataColumn.known("iterations", LoopStats::iterations),
                    DataColumn.known("tasks", LoopStats::tasks),
                    DataColumn.ms("busyMs", LoopStats::busyNanos),
                    DataColumn.ms("idleMs", LoopStats::idleNanos),
                    DataColumn.known("wakeUps", LoopStats::wakeUps),
                    DataColumn.known("maxBacklog", LoopStats::maxBacklog),
                    DataColumn.ms("waitedMs", second -> second.waited().nanos()),
                    p99("queueDelayP99Ms", LoopStats::queueDelay),
                    p99("serviceTimeP99Ms", LoopStats::serviceTime)),
            recorded -> recorded.seen().stats());

    private SecondsData() {}

    private static DataColumn<LoopStats> p99(String name, Function<LoopStats, String> encoded) {
        return DataColumn.real(name, second -> {
            Histogram histogram = Histograms.sum(Collections.singletonList(encoded.apply(second)));
            return histogram == null || histogram.getTotalCount() == 0
                    ? null
                    : Double.valueOf(Math.min(histogram.getMaxValue(), histogram.getValueAtPercentile(99)) / 1e6);
        });
    }
}
