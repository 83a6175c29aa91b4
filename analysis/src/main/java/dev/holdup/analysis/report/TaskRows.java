package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.TaskStats;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stats.Histograms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** What each class of tasks waited, took and inflicted; the worst first, and those beyond a bound as one. */
final class TaskRows {
    private static final int MOST = 200;
    private static final int MOST_TOTALS = 50;

    private TaskRows() {}

    /** A row a loop and class. */
    static List<Report.TaskClass> perLoop(Observations seen) {
        return rows(seen, task -> task.loop().name() + "\n" + name(task), MOST);
    }

    /** A row a class; its loop is null where it ran on several. */
    static List<Report.TaskClass> totals(Observations seen) {
        return rows(seen, TaskRows::name, MOST_TOTALS);
    }

    private static List<Report.TaskClass> rows(Observations seen, Function<TaskStats, String> key, int most) {
        Map<String, List<TaskStats>> groups = new LinkedHashMap<>();
        seen.tasks().forEach(task -> groups.computeIfAbsent(key.apply(task), name -> new ArrayList<>())
                .add(task));
        List<List<TaskStats>> worstFirst = groups.values().stream()
                .sorted(Comparator.comparingLong(TaskRows::harm)
                        .thenComparingLong(group -> sum(group, TaskStats::waitedNanos))
                        .reversed()
                        .thenComparing(group -> name(group.get(0)))
                        .thenComparing(group -> group.get(0).loop().name()))
                .toList();
        List<Report.TaskClass> rows = new ArrayList<>();
        int shown = worstFirst.size() <= most ? worstFirst.size() : most - 1;
        worstFirst.subList(0, shown).forEach(group -> rows.add(row(name(group.get(0)), group)));
        if (shown < worstFirst.size()) {
            List<TaskStats> rest = worstFirst.subList(shown, worstFirst.size()).stream()
                    .flatMap(Collection::stream)
                    .toList();
            rows.add(row(Report.TaskClass.OTHER, rest));
        }
        return List.copyOf(rows);
    }

    private static String name(TaskStats task) {
        if (task.taskClass() == null) {
            return Report.TaskClass.EVENT_LOOP;
        }
        // the agent books under a class of its own what it has no room for
        return Origin.of(task.taskClass()) == Origin.AGENT
                ? Report.TaskClass.OTHER
                : Names.stableClass(task.taskClass());
    }

    private static Report.TaskClass row(String name, List<TaskStats> group) {
        List<String> loops =
                group.stream().map(TaskStats::loop).map(Loop::name).distinct().toList();
        boolean harmKnown = group.stream().anyMatch(task -> task.inflictedNanos() >= 0);
        return new Report.TaskClass(
                loops.size() == 1 ? loops.get(0) : null,
                name,
                group.stream().mapToLong(TaskStats::count).sum(),
                queueDelay(group),
                serviceTime(group),
                Values.knownMs(
                        group.stream().anyMatch(task -> task.waitedNanos() >= 0)
                                ? sum(group, TaskStats::waitedNanos)
                                : -1),
                harmKnown ? Values.ms(harm(group)) : null,
                harmKnown ? Values.ms(sum(group, TaskStats::estimatedNanos)) : null,
                group.stream()
                        .map(TaskStats::submitSite)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Findings::frame)
                        .orElse(null));
    }

    static Report.Distribution queueDelay(List<TaskStats> group) {
        Histogram all = Histograms.sum(group.stream().map(TaskStats::queueDelay).toList());
        return Distributions.of(all, longest(all, group, TaskStats::maxQueueDelayNanos));
    }

    static Report.Distribution serviceTime(List<TaskStats> group) {
        Histogram all =
                Histograms.sum(group.stream().map(TaskStats::serviceTime).toList());
        return Distributions.of(all, longest(all, group, TaskStats::maxServiceTimeNanos));
    }

    /**
     * The events' own maximum is exact, but since the loop was found: it corrects the end of a histogram's bucket, and
     * stands alone only where values lay above the range. -1 where there is no histogram.
     */
    static long longest(Histogram all, List<TaskStats> group, ToLongFunction<TaskStats> maximum) {
        if (all == null) {
            return -1;
        }
        long ever = group.stream().mapToLong(maximum).max().orElse(-1);
        boolean above = sum(group, TaskStats::aboveRange) > 0;
        return ever < 0 ? all.getMaxValue() : above ? ever : Math.min(ever, all.getMaxValue());
    }

    private static long harm(List<TaskStats> group) {
        return sum(group, TaskStats::inflictedNanos) + sum(group, TaskStats::estimatedNanos);
    }

    private static long sum(List<TaskStats> group, ToLongFunction<TaskStats> part) {
        return group.stream().mapToLong(part).filter(nanos -> nanos > 0).sum();
    }
}
