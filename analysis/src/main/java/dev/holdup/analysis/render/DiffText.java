package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.Effect;
import dev.holdup.analysis.diff.FindingChange;
import dev.holdup.analysis.diff.MetricChange;
import dev.holdup.analysis.diff.Pooled;
import dev.holdup.analysis.report.Metric;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sets of runs beside each other: what is new, what is gone, by how much figures moved. */
public final class DiffText {
    private static final int BAR = 14;

    private final Diff diff;
    private final TextStyle style;
    private final List<String> lines = new ArrayList<>();

    private DiffText(Diff diff, TextStyle style) {
        this.diff = diff;
        this.style = style;
    }

    /** Findings, figures and distributions. */
    public static String render(Diff diff, TextStyle style) {
        DiffText text = new DiffText(diff, style);
        text.answer();
        text.findings(FindingChange.Status.values());
        text.metrics();
        for (Metric metric : Metric.values()) {
            text.distribution(metric);
        }
        return text.joined();
    }

    /** Findings that are not the same, and figures. */
    public static String summary(Diff diff, TextStyle style) {
        DiffText text = new DiffText(diff, style);
        text.answer();
        text.findings(FindingChange.Status.NEW, FindingChange.Status.WORSE, FindingChange.Status.FIXED);
        text.metrics();
        return text.joined();
    }

    private void answer() {
        String sets = Stream.of(FindingChange.Status.values())
                .map(status -> diff.findings(status).size() + " "
                        + (status == FindingChange.Status.SAME ? "the same" : word(status)))
                .collect(Collectors.joining(", "));
        lines.addAll(Lines.wrap(
                "Findings after against before: " + sets + " ("
                        + Units.count(diff.before().size(), "run") + " before, "
                        + Units.count(diff.after().size(), "run") + " after).",
                style.width(),
                ""));
        if (diff.findings().stream().noneMatch(FindingChange::tested)
                && !diff.findings().isEmpty()) {
            lines.addAll(Lines.wrap(
                    "Too few runs for a test: worse means half as much again and 10 ms a minute more.",
                    style.width(),
                    ""));
        }
    }

    private void findings(FindingChange.Status... shown) {
        List<FindingChange> changes = Stream.of(shown)
                .flatMap(status -> diff.findings(status).stream())
                .limit(style.top())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        Table table = new Table(
                List.of(WORD, NAME, NAME, NUMBER, NUMBER, NUMBER, WORD),
                "",
                "culprit",
                "where",
                "held before",
                "after",
                "shift",
                "id");
        for (FindingChange change : changes) {
            String culprit = Places.culprit(change.frame());
            table.add(cells(
                    word(change.status()),
                    culprit == null ? change.kind() : culprit,
                    Places.where(change.frame()),
                    Units.time(change.held().medianBefore()),
                    Units.time(change.held().medianAfter()),
                    signed(change.held().shift().median()),
                    change.id()));
        }
        lines.add("");
        lines.addAll(table.lines(style.width()));
    }

    private void metrics() {
        if (diff.metrics().isEmpty()) {
            return;
        }
        Table table = new Table(
                List.of(WORD, NUMBER, NUMBER, NUMBER, WORD, NUMBER, NUMBER),
                "worst loop's",
                "before",
                "after",
                "shift",
                "interval",
                "higher in",
                "p");
        for (MetricChange change : diff.metrics()) {
            Effect effect = change.effect();
            table.add(cells(
                    change.metric(),
                    Units.time(effect.medianBefore()),
                    Units.time(effect.medianAfter()),
                    signed(effect.shift().median()),
                    interval(effect),
                    Units.percent(effect.superiority()),
                    String.format(Locale.ROOT, "%.3f", effect.adjusted())));
        }
        lines.add("");
        lines.addAll(table.lines(style.width()));
    }

    private static String interval(Effect effect) {
        return effect.shift().confidence() == 0
                ? "too few runs"
                : signed(effect.shift().low()) + " to " + signed(effect.shift().high()) + " ("
                        + Math.round(effect.shift().confidence() * 100) + " %)";
    }

    private void distribution(Metric metric) {
        Map<Double, Report.Bucket> before = byBound(Pooled.of(diff.before(), metric.toString()));
        Map<Double, Report.Bucket> after = byBound(Pooled.of(diff.after(), metric.toString()));
        Map<Double, Report.Bucket> all = new TreeMap<>(before);
        all.putAll(after);
        if (all.isEmpty()) {
            return;
        }
        Table table =
                new Table(List.of(NUMBER, WORD, NUMBER, WORD, NUMBER), metric.toString(), "before", "", "after", "");
        all.forEach((from, bucket) -> {
            double was = before.containsKey(from) ? before.get(from).share() : 0;
            double is = after.containsKey(from) ? after.get(from).share() : 0;
            if (was > 0 || is > 0) {
                table.add(cells(
                        bucket.toMs() == null ? "longer" : "to " + Units.time(bucket.toMs()),
                        Bar.of(was, BAR, style.ascii()),
                        was == 0 ? "" : Units.percent(was),
                        Bar.of(is, BAR, style.ascii()),
                        is == 0 ? "" : Units.percent(is)));
            }
        });
        lines.add("");
        lines.addAll(table.lines(style.width()));
    }

    private static Map<Double, Report.Bucket> byBound(List<Report.Bucket> buckets) {
        Map<Double, Report.Bucket> byBound = new TreeMap<>();
        buckets.forEach(bucket -> byBound.put(bucket.fromMs(), bucket));
        return byBound;
    }

    private static List<Table.Cell> cells(String... texts) {
        return Stream.of(texts).map(Table.Cell::plain).toList();
    }

    private static String signed(double ms) {
        return ms < 0 ? "−" + Units.time(-ms) : ms > 0 ? "+" + Units.time(ms) : "0 ms";
    }

    private static String word(FindingChange.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private String joined() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
