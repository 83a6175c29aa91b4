package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.BaselineFile;
import dev.holdup.analysis.gate.Gate;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.render.gate.GateFormat;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.Schemas;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for programs keeps to the schemas in the jar; each beside something that does not. */
class PublishedSchemasTest {
    private static final String POLICY = """
            version: 1
            evidence: { control: optional }
            rules:
              blocking-call: { level: error, max: 0 }
              lag: { level: warn, limits: { p99: 1us } }
              never-yielded: { level: warn }
            compare: { runs: 3, regress: { metric: lag.p99, worseBy: 15%, absolute: 2ms, familyAlpha: 5% } }
            waivers:
              - { finding: blk-000000, reason: "an old one", until: 2026-03-01 }
            """;

    @Test
    void diffs() {
        String json = DiffJson.render(Diff.of(
                summaries(Scenes.faulty(), Scenes.healthy()),
                summaries(Scenes.loaded(), Scenes.faultyWithWaiting()),
                Diff.Question.shown()));

        assertThat(json).contains("\"new\"", "\"fixed\"", "\"lag.p99\"", "\"frame\"");
        assertThat(Schemas.violations("urn:holdup:diff:1", json)).isEmpty();
        assertThat(Schemas.violations("urn:holdup:diff:1", json.replace("\"fixed\"", "\"gone\"")))
                .isNotEmpty();
    }

    @Test
    void gates() {
        for (Scene scene : List.of(Scenes.faulty(), Scenes.healthy(), Scenes.deadlocked(), Scene.withoutAgent())) {
            assertThat(Schemas.violations("urn:holdup:gate:1", gate(scene, null)))
                    .isEmpty();
        }
        String compared = gate(Scenes.faulty(), summaries(Scenes.healthy(), Scenes.healthy(), Scenes.healthy()));
        assertThat(compared).contains("\"comparison\"", "\"not-judged\"", "\"unused\"", "\"path\"", "\"line\"");
        assertThat(Schemas.violations("urn:holdup:gate:1", compared)).isEmpty();
        assertThat(Schemas.violations("urn:holdup:gate:1", compared.replace("\"superiority\"", "\"odds\"")))
                .as("of the comparison in it")
                .isNotEmpty();
        assertThat(Schemas.violations("urn:holdup:gate:1", compared.replace("\"not-judged\"", "\"skipped\"")))
                .isNotEmpty();
    }

    @Test
    void baselines() {
        String json = BaselineFile.write(summaries(Scenes.faulty(), Scenes.faultyWithWaiting(), Scenes.healthy()));

        assertThat(Schemas.violations("urn:holdup:baseline:1", json)).isEmpty();
        assertThat(Schemas.violations("urn:holdup:baseline:1", json.replace("\"minutes\"", "\"seconds\"")))
                .isNotEmpty();
    }

    private static String gate(Scene scene, List<RunSummary> baseline) {
        Policy policy = PolicyReader.read("holdup.yml", POLICY);
        return GateFormat.JSON.render(
                Gate.judge(policy, List.of(new Run("a.jfr", scene.observe())), baseline, LocalDate.of(2026, 1, 1)),
                frame -> Optional.of("src/main/java/" + frame.file()),
                TextStyle.PLAIN);
    }

    private static List<RunSummary> summaries(Scene... scenes) {
        return Stream.of(scenes)
                .map(scene -> RunSummary.of("run.jfr", ReportBuilder.build(scene.observe())))
                .toList();
    }
}
