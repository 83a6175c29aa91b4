package dev.holdup.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.JsonReport;
import dev.holdup.analysis.render.TextReport;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.Views;
import dev.holdup.analysis.render.waits.WaitsText;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import org.junit.jupiter.api.Test;

class DeadlocksTest {
    private static final TextStyle STYLE = new TextStyle(100, false, false, 10);

    @Test
    void aDeadlockIsTheFirstFindingAndMakesTheVerdictBeforeAnyStall() {
        Report report = ReportBuilder.build(Scenes.deadlocked(Scenes.faulty()).observe());
        assertThat(report.findings().get(0)).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("deadlock");
            assertThat(finding.severity()).isEqualTo("error");
            assertThat(finding.threads()).containsExactly("a", "b");
            assertThat(finding.frame().method()).isEqualTo("transfer");
            assertThat(finding.page()).isEqualTo("docs/findings/deadlock.md");
            assertThat(finding.maxMs()).isEqualTo(4_000);
        });
        assertThat(report.findings().get(1).kind()).isEqualTo("blocking-call");
        assertThat(report.verdict())
                .isEqualTo("2 threads wait for one another and never go on: a at Account.java:40 waits for lock L2,"
                        + " owned by b; b at Account.java:40 waits for lock L1, owned by a.");
    }

    @Test
    void withoutALoopItIsToldAsWell() {
        Report report = ReportBuilder.build(Scenes.deadlocked(Scene.withAgent()).observe());
        assertThat(report.verdict()).startsWith("2 threads wait for one another");
        assertThat(report.deadlocks()).singleElement().satisfies(deadlock -> {
            assertThat(deadlock.members()).hasSize(2);
            assertThat(deadlock.id()).startsWith("dead-");
            assertThat(deadlock.firstSeen()).isEqualTo("2026-11-21T06:00:06Z");
        });
    }

    @Test
    void theTextNamesEachThreadAndWhatItWaitsForBeforeTheFindings() {
        String text = TextReport.render(
                ReportBuilder.build(Scenes.deadlocked(Scenes.faulty()).observe()),
                new TextStyle(100, false, false, 10));
        assertThat(text)
                .contains("deadlock of 2 threads, certain since 2026-11-21T06:00:06Z")
                .contains("  a at Account.transfer (Account.java:40)\n    waits for lock L2, owned by b\n")
                .contains("take the locks in one order");
        assertThat(text.indexOf("deadlock of 2")).isLessThan(text.indexOf("times"));
    }

    @Test
    void whatIsInTwoRecordingsCountsOnce() {
        Report report =
                ReportBuilder.build(Scenes.deadlocked(Scenes.deadlocked()).observe());
        assertThat(report.deadlocks()).hasSize(1);
        assertThat(report.deadlocks().get(0).members()).hasSize(2);
    }

    @Test
    void anotherJvmsDeadlockOfTheSameNumberHasItsOwnThreads() {
        Scene scene = Scenes.deadlocked();
        scene.add(FakeEvent.at(9_000, EventNames.DEADLOCK)
                        .with(Fields.ID, 1L)
                        .with(Fields.KIND, "pool-deadlock")
                        .with(Fields.MEMBERS, 1L))
                .add(Scenes.edge(9_000, 0, "w", "FutureTask", "queued on pool"));
        assertThat(ReportBuilder.build(scene.observe()).deadlocks())
                .extracting(deadlock -> deadlock.members().size())
                .containsExactly(2, 1);
    }

    @Test
    void healthyRecordingsHaveNone() {
        Report report = ReportBuilder.build(Scenes.healthy().observe());
        assertThat(report.deadlocks()).isEmpty();
        assertThat(report.lints()).isEmpty();
    }

    @Test
    void notLookedForIsNotTheSameAsNoneFound() {
        String none = "No deadlock was seen.";
        Report looked = ReportBuilder.build(Scenes.healthy().observe());
        assertThat(deadlocksIn(Scenes.healthy())).contains(none);
        assertThat(looked.quality().coverage()).contains(new Report.Coverage(EventNames.DEADLOCK, "present", 0));
        assertThat(RecordedWaits.of(looked).graph().coverage().gaps()).hasSize(1);

        Scene never = Scenes.healthy()
                .add(FakeEvent.at(9_500, EventNames.AGENT_HEALTH)
                        .with(Fields.CPU_TIME, 41_000_000L)
                        .with(Fields.ADVICE_ERRORS, 0L)
                        .with(Fields.LOOKS, 0L));
        Report off = ReportBuilder.build(never.observe());
        assertThat(deadlocksIn(never)).doesNotContain(none).contains("not looked for", "deadlocks=off");
        assertThat(TextReport.render(off, STYLE)).contains("Deadlocks were not looked for");
        assertThat(TextReport.render(looked, STYLE)).doesNotContain("not looked for");
        assertThat(off.quality().coverage()).contains(new Report.Coverage(EventNames.DEADLOCK, "absent", 0));
        assertThat(WaitsText.table(RecordedWaits.of(looked))).contains("No deadlock.");
        assertThat(WaitsText.table(RecordedWaits.of(off)))
                .contains("were not looked for")
                .doesNotContain("No deadlock.");
    }

    private static String deadlocksIn(Scene scene) {
        return Views.named("deadlocks").orElseThrow().text(Recorded.of(scene.observe()), STYLE);
    }

    @Test
    void aLintIsAWarningWithItsPlaceAndNoFinding() {
        Scene scene = Scene.withLoop("loop")
                .add(FakeEvent.at(5_000, EventNames.WAIT_LINT)
                        .with(Fields.KIND, "pool-starvation")
                        .with(Fields.SUBJECT, "pool-1")
                        .with(Fields.SENTENCE, "2 of 2 workers of pool-1 have waited for 6 s")
                        .with(Fields.FRAMES, "java.lang.Thread.sleep(Thread.java:1)\ndev.shop.Jobs.run(Jobs.java:7)"));
        Report report = ReportBuilder.build(scene.observe());
        assertThat(report.findings()).isEmpty();
        assertThat(report.lints())
                .containsExactly(new Report.Lint(
                        "pool-starvation",
                        "warning",
                        "2 of 2 workers of pool-1 have waited for 6 s, at Jobs.run (Jobs.java:7)"));
        assertThat(JsonReport.render(report)).contains("\"pool-starvation\"");
    }
}
