package dev.holdup.analysis.render.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.gate.Gate;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.Schemas;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateSummaryTest {
    private static final String POLICY = """
            version: 1
            evidence: { control: optional, onWeak: ignore }
            rules:
              never-yielded: { level: warn }
              lag: { level: warn, limits: { p99: 1us } }
              blocking-call: { level: error, max: 0 }
            waivers:
              - { finding: blk-00000000, reason: "an old driver", until: 2026-02-01 }
            """;
    private static final Run HEALTHY = new Run("runs/a.jfr", Scenes.healthy().observe());
    private static final Run FAULTY = new Run("runs/b.jfr", Scenes.faulty().observe());

    @Test
    void theRunThatBrokeMostIsShownUnderTheVerdictOnAll() {
        Dashboard document = judged(POLICY, HEALTHY, FAULTY);

        assertThat(document.name()).isEqualTo("runs/b.jfr");
        GateSummary gate = document.gate();
        assertThat(gate.verdict()).isEqualTo("FAIL");
        assertThat(gate.policy()).isEqualTo("holdup.yml");
        assertThat(gate.rules()).extracting(GateSummary.Rule::run).contains("runs/a.jfr", "runs/b.jfr");
        assertThat(gate.waivers()).extracting(GateSummary.Waiver::state).containsExactly("unused");
        assertThat(Schemas.violations("urn:holdup:dashboard:1", json(document))).isEmpty();
    }

    @Test
    void whatFailsTheGateComesFirstAndLeadsToItsFinding() {
        Dashboard document = judged(POLICY, FAULTY);
        List<GateSummary.Broken> broken = document.gate().violations();

        assertThat(broken.get(0).rule()).isEqualTo("blocking-call");
        assertThat(document.report().findings())
                .anyMatch(finding -> finding.id().equals(broken.get(0).finding()));
        assertThat(broken).extracting(GateSummary.Broken::level).containsSubsequence("error", "warn");
        assertThat(broken.get(broken.size() - 1).level()).isEqualTo("warn");
    }

    /** The tables under it are of the whole recording. */
    @Test
    void whatIsNotJudgedIsSaid() {
        GateSummary all = judged(POLICY, HEALTHY).gate();
        assertThat(all.warmupMs()).isZero();
        assertThat(all.loops()).isNull();

        Dashboard document = judged(POLICY + "scope: { loops: 'loop-?', warmup: 1500ms }", HEALTHY);
        assertThat(document.gate().warmupMs()).isEqualTo(1_500);
        assertThat(document.gate().loops()).isEqualTo("loop-?");
        assertThat(Schemas.violations("urn:holdup:dashboard:1", json(document))).isEmpty();
    }

    @Test
    void aRunThatPassesBrokeNothing() {
        GateSummary gate = judged(POLICY.replace("1us", "10s").replace("max: 0", "max: 9"), HEALTHY)
                .gate();

        assertThat(gate.verdict()).isEqualTo("PASS");
        assertThat(gate.reasons()).isEmpty();
        assertThat(gate.violations()).isEmpty();
        assertThat(gate.rules()).extracting(GateSummary.Rule::outcome).doesNotContain("broken");
    }

    @Test
    void withoutAGateThereIsNone() {
        assertThat(Dashboard.of(Scenes.faulty().observe(), "a.jfr", null).gate())
                .isNull();
    }

    private static Dashboard judged(String policy, Run... runs) {
        return Dashboard.of(
                Gate.judge(PolicyReader.read("holdup.yml", policy), List.of(runs), null, LocalDate.of(2026, 1, 1)),
                List.of(runs));
    }

    private static String json(Dashboard document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DashboardJson.write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
