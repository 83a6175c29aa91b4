package dev.holdup.analysis.gate.policy;

import dev.holdup.analysis.report.MetricFigure;
import dev.holdup.analysis.stats.MannWhitney;
import java.time.Duration;
import java.util.List;

/** The part {@code compare} of a policy. */
final class CompareReader {
    private CompareReader() {}

    static Policy.Compare read(Keys keys) {
        int runs = keys.text("runs").map(text -> Amounts.count(text, "runs")).orElse(5);
        Keys regress = new Keys(keys.required("regress", "Write as: regress: { metric: lag.p99 }"), "regress");
        List<MetricFigure> metrics = metrics(regress.required("metric", "Write as: metric: lag.p99"));
        Policy.Compare compare = new Policy.Compare(
                runs,
                metrics,
                regress.percent("worseBy").orElse(0.0),
                regress.duration("absolute").orElse(Duration.ZERO).toNanos() / 1e6,
                regress.percent("familyAlpha").orElse(0.05),
                keys.choice("known", Policy.Known.class).orElse(Policy.Known.ACCEPTED));
        regress.nothingElse();
        keys.nothingElse();
        double alpha = compare.familyAlpha() / metrics.size();
        int needed = alpha <= 0 ? Integer.MAX_VALUE : MannWhitney.runsNeeded(alpha);
        if (alpha <= 0 || alpha >= 1 || runs < needed) {
            throw keys.node()
                    .error(
                            "with " + runs + " runs on each side no regression can ever be shown at familyAlpha "
                                    + compare.familyAlpha() * 100 + "%"
                                    + (metrics.size() > 1 ? " over " + metrics.size() + " metrics" : ""),
                            alpha <= 0 || alpha >= 1
                                    ? "familyAlpha is above 0% and below 100%"
                                    : "It takes at least " + needed + ": write runs: " + needed);
        }
        return compare;
    }

    private static List<MetricFigure> metrics(Node node) {
        List<Node> named = node instanceof Node.Items items ? items.values() : List.of(node);
        List<String> known =
                MetricFigure.all().stream().map(MetricFigure::toString).toList();
        return named.stream()
                .map(one -> Keys.asText(one, "metric"))
                .map(text -> MetricFigure.named(text.value())
                        .orElseThrow(() -> text.error(
                                "there is no metric " + text.what() + Keys.nearest(text.value(), known),
                                "There are: " + String.join(", ", known))))
                .distinct()
                .toList();
    }
}
