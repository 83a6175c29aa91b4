package dev.holdup.analysis.diff;

import dev.holdup.analysis.report.MetricFigure;
import dev.holdup.analysis.stats.Holm;
import dev.holdup.analysis.stats.MannWhitney;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two sets of runs beside each other: findings as sets by fingerprint, figures with their effects. */
public record Diff(
        List<RunSummary> before, List<RunSummary> after, List<FindingChange> findings, List<MetricChange> metrics) {

    /**
     * What is asked.
     *
     * @param findings which findings are tested for having become worse; all are compared as sets
     * @param alpha for all tests together
     * @param worseBy least shift as a share of what was before
     */
    public record Question(List<MetricFigure> metrics, Predicate<String> findings, double alpha, double worseBy) {
        private static final double ALPHA = 0.05;
        private static final List<String> SHOWN = List.of("p50", "p99", "max");

        /** What is asked where no policy says it: all findings, and the usual figures of each metric. */
        public static Question shown() {
            List<MetricFigure> metrics = Stream.of("lag", "queue-delay", "service-time")
                    .flatMap(metric -> SHOWN.stream().map(figure -> MetricFigure.named(metric + "." + figure)))
                    .flatMap(Optional::stream)
                    .toList();
            return new Question(metrics, id -> true, ALPHA, 0);
        }
    }

    /** Without a test so large a rise is called worse: half as much again, and 10 ms a minute. */
    private static final double LARGE = 1.5;

    private static final double LARGE_MS = 10;

    public static Diff of(List<RunSummary> before, List<RunSummary> after, Question question) {
        List<MetricChange> metrics = metrics(before, after, question);
        List<String> ids = ids(before, after);
        List<String> tested = ids.stream()
                .filter(id -> question.findings().test(id) && in(before, id) > 0 && in(after, id) > 0)
                .toList();
        List<Effect> held = tested.stream().map(id -> held(before, after, id)).toList();
        double[] adjusted = Holm.adjusted(Stream.concat(metrics.stream().map(MetricChange::effect), held.stream())
                .mapToDouble(Effect::probability)
                .toArray());
        List<MetricChange> corrected = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            MetricChange change = metrics.get(i);
            corrected.add(new MetricChange(change.metric(), change.effect().corrected(adjusted[i])));
        }
        int family = adjusted.length;
        boolean enough = family > 0
                && MannWhitney.smallestProbability(before.size(), after.size()) * family
                        <= question.alpha() * (1 + 1e-9);
        List<FindingChange> findings = new ArrayList<>();
        for (String id : ids) {
            int index = tested.indexOf(id);
            Effect effect =
                    index < 0 ? held(before, after, id) : held.get(index).corrected(adjusted[metrics.size() + index]);
            findings.add(change(before, after, id, effect, enough && index >= 0, question));
        }
        findings.sort(Comparator.comparing(FindingChange::status)
                .thenComparing(change -> -change.held().medianAfter())
                .thenComparing(FindingChange::id));
        return new Diff(before, after, List.copyOf(findings), List.copyOf(corrected));
    }

    public List<FindingChange> findings(FindingChange.Status status) {
        return findings.stream().filter(change -> change.status() == status).toList();
    }

    private static List<MetricChange> metrics(List<RunSummary> before, List<RunSummary> after, Question question) {
        List<MetricChange> changes = new ArrayList<>();
        for (MetricFigure metric : question.metrics()) {
            double[] was = values(before, metric.toString());
            double[] is = values(after, metric.toString());
            if (was.length > 0 && is.length > 0) {
                changes.add(new MetricChange(metric.toString(), Effect.of(was, is)));
            }
        }
        return changes;
    }

    private static double[] values(List<RunSummary> runs, String metric) {
        return runs.stream()
                .map(run -> run.figures().get(metric))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<String> ids(List<RunSummary> before, List<RunSummary> after) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(before.stream(), after.stream())
                .flatMap(run -> run.findings().stream())
                .forEach(found -> ids.add(found.id()));
        return List.copyOf(ids);
    }

    private static int in(List<RunSummary> runs, String id) {
        return (int) runs.stream().filter(run -> run.found(id) != null).count();
    }

    private static Effect held(List<RunSummary> before, List<RunSummary> after, String id) {
        return Effect.of(
                before.stream().mapToDouble(run -> run.heldMsPerMinute(id)).toArray(),
                after.stream().mapToDouble(run -> run.heldMsPerMinute(id)).toArray());
    }

    private static FindingChange change(
            List<RunSummary> before,
            List<RunSummary> after,
            String id,
            Effect held,
            boolean tested,
            Question question) {
        int was = in(before, id);
        int is = in(after, id);
        RunSummary.Found found = Stream.concat(after.stream(), before.stream())
                .map(run -> run.found(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        boolean worse = tested
                ? held.worse(question.alpha(), question.worseBy(), 0)
                : held.medianAfter() >= LARGE * held.medianBefore()
                        && held.medianAfter() >= held.medianBefore() + LARGE_MS;
        FindingChange.Status status = was == 0
                ? FindingChange.Status.NEW
                : is == 0 ? FindingChange.Status.FIXED : worse ? FindingChange.Status.WORSE : FindingChange.Status.SAME;
        return new FindingChange(
                status, tested, id, found.kind(), found.severity(), found.title(), found.frame(), was, is, held);
    }
}
