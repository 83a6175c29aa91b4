package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lag and queue delay as bars, a line a range of lengths. */
final class Distributions {
    private static final int BAR = 20;
    private static final double[] DECADES_MS = {0.1, 1, 10, 100, 1000, 10_000};

    private Distributions() {}

    /** Of the worst loop, a line a decade; nothing where no queue delay was recorded. */
    static List<String> ofWorst(List<Report.Loop> loops, TextStyle style) {
        return loops.stream()
                .filter(loop -> loop.queueDelay() != null && loop.lag() != null)
                .findFirst()
                .map(loop -> ofBoth(loop, style))
                .orElse(List.of());
    }

    static List<String> ofBoth(Report.Loop loop, TextStyle style) {
        Table table = new Table(
                List.of(NUMBER, WORD, NUMBER, WORD, NUMBER), loop.name(), "queue delay", "", "lag, of time", "");
        int[] used = IntStream.rangeClosed(0, DECADES_MS.length)
                .filter(i -> share(loop.queueDelay(), i) + share(loop.lag(), i) > 0)
                .toArray();
        for (int i = used[0]; i <= used[used.length - 1]; i++) {
            Double to = i == DECADES_MS.length ? null : Double.valueOf(DECADES_MS[i]);
            double delays = share(loop.queueDelay(), i);
            double lags = share(loop.lag(), i);
            table.add(cells(
                    range(to),
                    Bar.of(delays, BAR, style.ascii()),
                    percent(delays),
                    Bar.of(lags, BAR, style.ascii()),
                    percent(lags)));
        }
        return table.lines(style.width());
    }

    /** All its ranges. */
    static List<String> of(Report.Distribution one, TextStyle style) {
        Table table = new Table(List.of(NUMBER, WORD, NUMBER), "", "", "");
        one.buckets()
                .forEach(range -> table.add(
                        cells(range(range.toMs()), Bar.of(range.share(), BAR, style.ascii()), percent(range.share()))));
        List<String> lines = table.lines(style.width());
        return lines.subList(1, lines.size());
    }

    private static double share(Report.Distribution of, int decade) {
        double from = decade == 0 ? 0 : DECADES_MS[decade - 1];
        double to = decade == DECADES_MS.length ? Double.POSITIVE_INFINITY : DECADES_MS[decade];
        return of.buckets().stream()
                .filter(bucket -> bucket.fromMs() >= from && bucket.fromMs() < to)
                .mapToDouble(Report.Bucket::share)
                .sum();
    }

    private static List<Table.Cell> cells(String... texts) {
        return Stream.of(texts).map(Table.Cell::plain).toList();
    }

    private static String range(Double toMs) {
        return toMs == null ? "longer" : "to " + Units.time(toMs);
    }

    private static String percent(double share) {
        return share == 0 ? "" : Units.percent(share);
    }
}
