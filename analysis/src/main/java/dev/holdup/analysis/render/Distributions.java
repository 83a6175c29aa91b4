package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lag and queue delay as bars, a line a range of lengths. */
final class Distributions {
    private static final int BAR = 20;

    private Distributions() {}

    /** Of the worst loop; nothing where no queue delay was recorded. */
    static List<String> lines(List<Report.Loop> loops, TextStyle style) {
        Optional<Report.Loop> worst = loops.stream()
                .filter(loop -> loop.queueDelay() != null && loop.lag() != null)
                .findFirst();
        return worst.map(loop -> lines(loop, style)).orElse(List.of());
    }

    private static List<String> lines(Report.Loop loop, TextStyle style) {
        Table table = new Table(
                List.of(NUMBER, WORD, NUMBER, WORD, NUMBER), loop.name(), "queue delay", "", "lag", "of time");
        List<Report.Distribution> both = List.of(loop.queueDelay(), loop.lag());
        for (Report.Bucket range : ranges(both)) {
            table.add(Stream.of(
                            range(range),
                            bar(share(loop.queueDelay(), range), style),
                            percent(share(loop.queueDelay(), range)),
                            bar(share(loop.lag(), range), style),
                            percent(share(loop.lag(), range)))
                    .map(Table.Cell::plain)
                    .toList());
        }
        return table.lines(Integer.MAX_VALUE);
    }

    /** One distribution by itself. */
    static List<String> lines(Report.Distribution of, TextStyle style) {
        Table table = new Table(List.of(NUMBER, WORD, NUMBER), "", "", "");
        of.buckets()
                .forEach(range -> table.add(Stream.of(range(range), bar(range.share(), style), percent(range.share()))
                        .map(Table.Cell::plain)
                        .toList()));
        List<String> lines = table.lines(Integer.MAX_VALUE);
        return lines.subList(1, lines.size());
    }

    private static List<Report.Bucket> ranges(List<Report.Distribution> all) {
        Function<Report.Bucket, Double> from = Report.Bucket::fromMs;
        TreeSet<Report.Bucket> ranges = new TreeSet<>(Comparator.comparing(from));
        all.forEach(one -> ranges.addAll(one.buckets()));
        return List.copyOf(ranges);
    }

    private static double share(Report.Distribution of, Report.Bucket range) {
        return of.buckets().stream()
                .filter(bucket -> bucket.fromMs() == range.fromMs())
                .mapToDouble(Report.Bucket::share)
                .sum();
    }

    private static String range(Report.Bucket range) {
        return range.toMs() == null ? "longer" : "to " + Units.time(range.toMs());
    }

    private static String percent(double share) {
        return share == 0 ? "" : share < 0.0005 ? "< 0.1 %" : Units.percent(share);
    }

    /** A share that is there is seen. */
    private static String bar(double share, TextStyle style) {
        return Bar.of(share, BAR, style.ascii());
    }
}
