package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.VirtualThreads;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stats.Histograms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The scheduler of virtual threads and their kinds. Sums are of all threads: what was followed, times one in how many. */
final class VirtualThreadRows {
    private VirtualThreadRows() {}

    /** Null where nobody looked, or no virtual thread was in use. */
    static Report.VirtualThreads of(Observations seen, List<Finding> found) {
        List<VirtualThreads.Second> seconds = seen.virtualThreads().seconds();
        if (seconds.isEmpty()) {
            return null;
        }
        VirtualThreads.Second last = seconds.get(seconds.size() - 1);
        long interval = sum(seconds, VirtualThreads.Second::intervalNanos);
        return new Report.VirtualThreads(
                last.parallelism() < 0 ? null : (int) last.parallelism(),
                last.carriers() < 0 ? null : (int) last.carriers(),
                distribution(seconds, VirtualThreads.Second::mountDelay),
                times(found, Kind.PINNED_CARRIER),
                times(found, Kind.CARRIER_HOG),
                sum(seconds, VirtualThreads.Second::mounts),
                mean(seconds, VirtualThreads.Second::mounted),
                mean(seconds, VirtualThreads.Second::queued),
                Values.known(most(seconds, VirtualThreads.Second::maxQueued)),
                Values.share(sum(seconds, VirtualThreads.Second::saturatedNanos), interval),
                most(seconds, VirtualThreads.Second::oneIn),
                kinds(seen.virtualThreads().kinds()));
    }

    private static List<Report.VirtualKind> kinds(List<VirtualThreads.Kind> events) {
        Map<List<Object>, List<VirtualThreads.Kind>> all = new LinkedHashMap<>();
        events.forEach(event -> all.computeIfAbsent(Arrays.asList(event.name(), event.site()), k -> new ArrayList<>())
                .add(event));
        return all.values().stream()
                .map(VirtualThreadRows::kind)
                .sorted(Comparator.comparingDouble(Report.VirtualKind::runningMs)
                        .reversed()
                        .thenComparing(Report.VirtualKind::name))
                .toList();
    }

    private static Report.VirtualKind kind(List<VirtualThreads.Kind> events) {
        return new Report.VirtualKind(
                Names.stableClass(events.get(0).name()),
                Findings.frame(events.get(0).site()),
                distribution(events, VirtualThreads.Kind::mountDelay),
                distribution(events, VirtualThreads.Kind::blocked),
                distribution(events, VirtualThreads.Kind::running),
                Values.ms(sum(events, event -> event.delayedNanos() * event.oneIn())),
                Values.ms(sum(events, event -> event.blockedNanos() * event.oneIn())),
                Values.ms(sum(events, event -> event.runningNanos() * event.oneIn())));
    }

    private static <T> Report.Distribution distribution(List<T> events, Function<T, String> histogram) {
        return Distributions.of(Histograms.sum(events.stream().map(histogram).toList()), -1);
    }

    private static long times(List<Finding> found, Kind kind) {
        return found.stream()
                .filter(finding -> finding.kind() == kind)
                .mapToLong(finding -> finding.occurrences().size())
                .sum();
    }

    private static Double mean(List<VirtualThreads.Second> seconds, ToLongFunction<VirtualThreads.Second> figure) {
        double mean = seconds.stream().mapToLong(figure).average().orElse(-1);
        return mean < 0 ? null : Math.round(mean * 100) / 100.0;
    }

    private static long most(List<VirtualThreads.Second> seconds, ToLongFunction<VirtualThreads.Second> figure) {
        return seconds.stream().mapToLong(figure).max().orElse(-1);
    }

    private static <T> long sum(List<T> events, ToLongFunction<T> figure) {
        return events.stream().mapToLong(figure).sum();
    }
}
