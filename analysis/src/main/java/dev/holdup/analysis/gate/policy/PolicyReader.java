package dev.holdup.analysis.gate.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From YAML to a policy; strict, so that no misspelt limit is silently none. */
public final class PolicyReader {
    private static final Pattern FINDING_ID = Pattern.compile("[a-z]+-[0-9a-f]{6,}");

    private PolicyReader() {}

    /**
     * @param file its name, for errors
     * @throws PolicyException naming line and column
     */
    public static Policy read(String file, String text) {
        Node node = YamlReader.read(file, text);
        Keys top = new Keys(node, "");
        version(top);
        return policy(
                file, top.text("extends").map(preset -> extended(preset, top)).orElse(top));
    }

    private static void version(Keys top) {
        Node version = top.required("version", "Begin with: version: 1");
        if (!Keys.asText(version, "version").value().equals("1")) {
            throw version.error(
                    "version is " + version.what() + ", and this Holdup knows version 1", "Write: version: 1");
        }
    }

    public static Policy preset(String name) {
        return read(name, Presets.text(name));
    }

    private static Keys extended(Node.Text preset, Keys top) {
        if (!Presets.names().contains(preset.value())) {
            throw preset.error(
                    "there is no preset " + preset.what() + Keys.nearest(preset.value(), Presets.names()),
                    "Presets: " + String.join(", ", Presets.names()));
        }
        Node.Entries below = (Node.Entries) YamlReader.read(preset.value(), Presets.text(preset.value()));
        return new Keys(below.under((Node.Entries) top.node()), "");
    }

    private static Policy policy(String file, Keys top) {
        top.text("extends");
        top.text("version");
        Policy policy = new Policy(
                file,
                scope(part(top, "scope")),
                evidence(part(top, "evidence")),
                RulesReader.read(part(top, "rules")),
                top.find("compare")
                        .map(node -> CompareReader.read(new Keys(node, "compare")))
                        .orElse(null),
                waivers(top));
        top.nothingElse();
        if (!canFail(policy)) {
            throw top.node()
                    .error(
                            "this policy can never fail: it has no rule of level error, and compares nothing",
                            "Give a rule 'level: error', or begin with: extends: " + Presets.DEFAULT);
        }
        return policy;
    }

    private static boolean canFail(Policy policy) {
        return policy.compare() != null
                || policy.rules().stream()
                        .filter(rule -> rule.level() == Rule.Level.ERROR)
                        .anyMatch(rule -> rule instanceof Rule.Limits
                                || RuleNames.detected().contains(rule.name()));
    }

    /** One that is missing is empty. */
    private static Keys part(Keys top, String key) {
        Node.Entries none = new Node.Entries(top.node().file(), top.node().place(), Map.of());
        return top.child(key, top.find(key).orElse(none));
    }

    private static Policy.Scope scope(Keys keys) {
        Policy.Scope scope = new Policy.Scope(
                keys.text("loops").map(Node.Text::value).orElse("*"),
                keys.duration("warmup").orElse(Duration.ZERO),
                keys.duration("minDuration").orElse(Duration.ZERO));
        keys.nothingElse();
        return scope;
    }

    private static Policy.Evidence evidence(Keys keys) {
        Policy.Evidence evidence = new Policy.Evidence(
                keys.percent("maxDropped").orElse(0.001),
                keys.percent("maxHostStarved").orElse(0.05),
                keys.percent("minCoverage").orElse(0.95),
                keys.choice("control", Policy.Control.class).orElse(Policy.Control.REQUIRED),
                keys.choice("onWeak", Policy.OnWeak.class).orElse(Policy.OnWeak.INCONCLUSIVE));
        keys.nothingElse();
        return evidence;
    }

    private static List<Policy.Waiver> waivers(Keys top) {
        Node node = top.find("waivers").orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Items items)) {
            throw node.error("'waivers' wants a list, not " + node.what(), "Begin each with a dash.");
        }
        return items.values().stream()
                .map(one -> waiver(new Keys(one, "waivers")))
                .toList();
    }

    private static Policy.Waiver waiver(Keys keys) {
        String example = "Write as: { finding: blk-7f3a91c2, reason: \"…\", until: 2027-03-01 }";
        Node.Text finding = Keys.asText(keys.required("finding", example), "finding");
        if (!FINDING_ID.matcher(finding.value()).matches()) {
            throw finding.error(
                    finding.what() + " is no finding's id", "An id is as the report shows it: blk-7f3a91c2");
        }
        Policy.Waiver waiver = new Policy.Waiver(
                finding.value(),
                Keys.asText(keys.required("reason", example), "reason").value(),
                Amounts.date(Keys.asText(keys.required("until", example), "until"), "until"));
        keys.nothingElse();
        return waiver;
    }
}
