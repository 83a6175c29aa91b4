package dev.holdup.analysis.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holdup.analysis.report.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    private static final String WHOLE = """
            version: 1
            extends: recommended              # relaxed | recommended | strict
            scope: { loops: "reactor-http-*", warmup: 20s, minDuration: 60s }
            evidence: { maxDropped: 0.1%, maxHostStarved: 5%, onWeak: inconclusive }
            rules:
              blocking-call: { level: error, max: 0 }
              deadlock:      { level: error }
              lag:           { level: error, limits: { p99: 20ms, max: 200ms }, window: 10s }
              queue-delay:   { level: warn,  limits: { p99: 50ms } }
              pinned-carrier: { level: warn, max: 5/min, longerThan: 20ms }
            compare: { runs: 5, regress: { metric: lag.p99, worseBy: 15%, absolute: 2ms, familyAlpha: 5% } }
            waivers:
              - { finding: blk-7f3a91, reason: "legacy JDBC, #412", until: 2027-03-01 }
            """;

    @Test
    void readsThePolicyOfTheContract() throws IOException {
        Policy policy = read(WHOLE);

        assertThat(policy.scope()).isEqualTo(new Policy.Scope("reactor-http-*", seconds(20), seconds(60)));
        assertThat(policy.evidence())
                .isEqualTo(new Policy.Evidence(0.001, 0.05, 0.95, Policy.Control.REQUIRED, Policy.OnWeak.INCONCLUSIVE));
        assertThat(rule(policy, "lag"))
                .isEqualTo(new Rule.Limits(
                        "lag",
                        Rule.Level.ERROR,
                        Map.of(Figure.P99, Duration.ofMillis(20), Figure.MAX, Duration.ofMillis(200)),
                        seconds(10)));
        assertThat(rule(policy, "pinned-carrier"))
                .isEqualTo(new Rule.Count(
                        "pinned-carrier",
                        Rule.Level.WARN,
                        new Rule.Max(5, true),
                        Rule.Severity.WARNING,
                        Duration.ofMillis(20)));
        assertThat(policy.compare().worseBy()).isEqualTo(0.15);
        assertThat(policy.compare().absoluteMs()).isEqualTo(2);
        assertThat(policy.waivers())
                .containsExactly(new Policy.Waiver("blk-7f3a91", "legacy JDBC, #412", LocalDate.of(2027, 3, 1)));
        assertThat(violations(WHOLE)).isEmpty();
    }

    @Test
    void aKeyOfThePolicyWinsOverThePresetsAndTheRestIsInherited() {
        Policy policy = read("version: 1\nextends: recommended\nrules: { cpu-stall: { level: off } }\n");

        assertThat(rule(policy, "cpu-stall").level()).isEqualTo(Rule.Level.OFF);
        assertThat(((Rule.Count) rule(policy, "cpu-stall")).severity()).isEqualTo(Rule.Severity.ERROR);
        assertThat(rule(policy, "blocking-call").level()).isEqualTo(Rule.Level.ERROR);
        assertThat(policy.scope().warmup()).isEqualTo(seconds(5));
    }

    @Test
    void presetsGrowStricter() throws IOException {
        for (String preset : Presets.names()) {
            assertThat(violations(Presets.text(preset))).as(preset).isEmpty();
        }
        List<Policy> presets =
                Presets.names().stream().map(PolicyReader::preset).toList();
        for (int i = 1; i < presets.size(); i++) {
            assertThat(presets.get(i).evidence().minCoverage())
                    .isGreaterThan(presets.get(i - 1).evidence().minCoverage());
            assertThat(errors(presets.get(i)))
                    .hasSizeGreaterThan(errors(presets.get(i - 1)).size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    version: 1~rules: { lag: { level: error, limts: { p99: 1ms } } } | 2:31 | nearest is 'limits'
                    version: 1~rules:~  blokcing-call: { level: error } | 3:3 | nearest is 'blocking-call'
                    version: 1~scoope: {} | 2:1 | nearest is 'scope'
                    version: 1~extends: recomended | 2:10 | nearest is 'recommended'
                    version: 1~extends: strict~scope: { warmup: 20 } | 3:18 | a length of time
                    version: 1~extends: strict~evidence: { maxDropped: 5 } | 3:25 | a share such as 5%
                    version: 1~rules: { lag: { level: loud, limits: { p99: 1ms } } } | 2:24 | cannot be 'loud'
                    version: 1~rules: { lag: { level: error, limits: { p98: 1ms } } } | 2:41 | nearest is 'p90'
                    version: 1~rules: { blocking-call: { level: error, max: 5/h } } | 2:46 | such as 5/min
                    version: 1~compare: { regress: { metric: lag.p98 } } | 2:31 | nearest is 'lag.p90'
                    version: 1~extends: strict~waivers: [ { finding: blk-7f3a91, until: 2027-03-01 } ] | 3:12 | 'reason' is missing
                    version: 1~extends: strict~waivers: [ { finding: blk-7f3a91, reason: r, until: soon } ] | 3:53 | a date such as
                    version: 1~extends: strict~waivers: [ { finding: load, reason: r, until: 2027-03-01 } ] | 3:23 | no finding's id
                    version: 2 | 1:10 | knows version 1
                    extends: strict | 1:1 | 'version' is missing
                    version: 1~extends: strict~scope: [] | 3:8 | a mapping is wanted
                    """)
    void namesLineColumnAndTheWayOut(String yaml, String place, String sentence) throws IOException {
        String text = yaml.replace('~', '\n');

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("holdup.yml:" + place + ": ")
                .hasMessageContaining(sentence);
        assertThat(violations(text)).as("the schema rejects it as well").isNotEmpty();
    }

    /** The schema lets these be, since a preset may say the rest. */
    @Test
    void namesWhatARuleLacks() {
        assertThatThrownBy(() -> read("version: 1\nrules: { lag: { level: error } }"))
                .hasMessage("holdup.yml:2:15: 'lag' has no limits");
        assertThatThrownBy(() -> read("version: 1\nrules: { lag: { limits: { p99: 1ms } } }"))
                .hasMessage("holdup.yml:2:15: 'level' is missing in 'lag'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1",
                "version: 1\nrules: { blocking-call: { level: warn } }",
                "version: 1\nrules: { never-yielded: { level: error } }",
                "version: 1\nrules: { lag: { level: off } }"
            })
    void refusesAPolicyThatCanNeverFail(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(PolicyException.class).hasMessageContaining("can never fail");
    }

    @Test
    void refusesFewerRunsThanAnAlphaNeedsAndSaysHowMany() {
        String text = "version: 1\ncompare: { runs: 3, regress: { metric: [lag.p99, lag.max], familyAlpha: 5% } }";

        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("with 3 runs on each side no regression can ever be shown")
                .satisfies(e -> assertThat(((PolicyException) e).wayOut()).contains("runs: 4"));
        assertThat(read(text.replace("runs: 3", "runs: 4")).compare().metrics()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version: 1\nversion: 1", "{", "version: 1\n---\nversion: 1", "- 1", "a: [1"})
    void refusesWhatIsNoPolicyAtAll(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PolicyException.class)
                .hasMessageMatching("holdup\\.yml:\\d+:\\d+: .+");
    }

    @Test
    void aPatternOfLoopsTakesStarsAndQuestionMarksOnly() {
        Policy.Scope scope = new Policy.Scope("http-?.x-*", Duration.ZERO, Duration.ZERO);

        assertThat(scope.includes("http-1.x-")).isTrue();
        assertThat(scope.includes("http-1.x-loop-2")).isTrue();
        assertThat(scope.includes("http-1ax-loop-2")).isFalse();
        assertThat(scope.includes("http-12.x-")).isFalse();
    }

    @Test
    void everyRuleOfTheSchemaIsKnownAndEveryKnownOneIsInTheSchema() throws IOException {
        for (String name : RuleNames.all()) {
            String rule = name + ": { level: error, limits: { p99: 1ms } }";
            String text = "version: 1\nextends: strict\nrules: { "
                    + (name.equals("lag") || name.equals("queue-delay") || name.equals("service-time")
                            ? rule
                            : name + ": { level: error }")
                    + " }";
            assertThat(violations(text)).as(name).isEmpty();
            read(text);
        }
    }

    private static Policy read(String text) {
        return PolicyReader.read("holdup.yml", text);
    }

    private static Rule rule(Policy policy, String name) {
        return policy.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rule> errors(Policy policy) {
        return policy.rules().stream()
                .filter(rule -> rule.level() == Rule.Level.ERROR)
                .toList();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static List<String> violations(String yaml) throws IOException {
        try (InputStream schema = Policy.class.getResourceAsStream("/dev/holdup/policy-1.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(yaml, InputFormat.YAML)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
