package dev.holdup.analysis.gate.policy;

import dev.holdup.analysis.report.Figure;
import dev.holdup.analysis.report.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part {@code rules} of a policy. */
final class RulesReader {
    private RulesReader() {}

    static List<Rule> read(Keys keys) {
        List<Rule> rules = new ArrayList<>();
        keys.all().forEach((name, entry) -> {
            if (!RuleNames.all().contains(name)) {
                throw keys.unknown(name, entry, "rule or metric", RuleNames.all());
            }
            Keys rule = new Keys(entry.value(), name);
            rules.add(Metric.named(name).isPresent() ? limits(name, rule) : count(name, rule));
            rule.nothingElse();
        });
        return List.copyOf(rules);
    }

    private static Rule count(String name, Keys keys) {
        return new Rule.Count(
                name,
                level(keys),
                keys.text("max").map(text -> Amounts.max(text, "max")).orElse(new Rule.Max(0, false)),
                keys.choice("severity", Rule.Severity.class).orElse(Rule.Severity.WARNING),
                keys.duration("longerThan").orElse(Duration.ZERO));
    }

    private static Rule limits(String name, Keys keys) {
        Rule.Level level = level(keys);
        Map<Figure, Duration> limits = new LinkedHashMap<>();
        keys.find("limits").ifPresent(node -> {
            Keys figures = new Keys(node, "limits");
            for (Figure figure : Figure.values()) {
                figures.duration(figure.toString()).ifPresent(limit -> limits.put(figure, limit));
            }
            figures.nothingElse();
        });
        Duration window = keys.duration("window").orElse(Duration.ZERO);
        keys.nothingElse();
        if (limits.isEmpty() && level != Rule.Level.OFF) {
            throw keys.node().error("'" + name + "' has no limits", "Write as: limits: { p99: 20ms, max: 200ms }");
        }
        return new Rule.Limits(name, level, limits, window);
    }

    private static Rule.Level level(Keys keys) {
        keys.required("level", "Write: level: error, warn or off");
        return keys.choice("level", Rule.Level.class).orElseThrow();
    }
}
