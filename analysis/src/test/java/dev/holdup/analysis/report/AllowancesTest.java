package dev.holdup.analysis.report;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.TextReport;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final String[] FLUSH = {
        "java.io.FileOutputStream.write:1", "com.acme.Metrics.flush:20", "com.acme.Main.run:3"
    };

    @Test
    void aCallWithinItsBudgetIsNoFindingAndIsCounted() {
        Report report =
                build(scene(rule("com.acme.Metrics", 2.0)).add(flush(10, 1.5)).add(flush(20, 2)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.allowances()).singleElement().satisfies(rule -> {
            assertThat(rule.count()).isEqualTo(2);
            assertThat(rule.totalMs()).isEqualTo(3.5);
            assertThat(rule.over()).isZero();
        });
    }

    @Test
    void aCallBeyondItsBudgetIsAFindingAndCountedAsOver() {
        Report report =
                build(scene(rule("com.acme.Metrics", 2.0)).add(flush(10, 1.5)).add(flush(20, 2.1)));

        assertThat(report.findings()).singleElement().satisfies(finding -> assertThat(finding.count())
                .isEqualTo(1));
        assertThat(report.allowances()).singleElement().satisfies(rule -> {
            assertThat(rule.count()).isEqualTo(1);
            assertThat(rule.over()).isEqualTo(1);
            assertThat(rule.maxMs()).isEqualTo(2.1);
        });
    }

    @Test
    void theInnermostFrameWithARuleDecides() {
        Report report = build(scene(rule("com.acme.Main.run", null), rule("com.acme.Metrics.flush", 0.0))
                .add(flush(10, 1.5)));

        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void theStallThatAllowedCallsMadeIsAllowedToo() {
        Scene scene = scene(rule("com.acme.Metrics", null)).add(flush(100, 60)).add(stall(1, 99, 62, "BLOCKED(file)"));

        assertThat(build(scene).findings()).isEmpty();
    }

    @Test
    void soIsOneWhoseCallNobodyTimedButItsStacksShow() {
        Scene scene = scene(rule("com.acme.Metrics", 100.0))
                .add(stall(1, 99, 62, "BLOCKED(file)"))
                .add(sample(1, 125, "RUNNABLE", "com.acme.Metrics.flush(Metrics.java:20)"));

        assertThat(build(scene).findings()).isEmpty();
    }

    @Test
    void computingIsNotAllowedByAnything() {
        Scene scene = scene(rule("com.acme.Metrics", null))
                .add(stall(1, 99, 62, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "com.acme.Metrics.flush(Metrics.java:20)"));

        assertThat(build(scene).findings()).hasSize(1);
    }

    @Test
    void theReportListsWhatWasUsedAndWhichRulesOfTheFileWereNot() {
        FakeEvent library = rule("lib.Pool.lock", null).with("source", "lib.Integration");
        String text = TextReport.render(
                build(scene(rule("com.acme.Metrics", 2.0), rule("com.acme.Old", 5.0), library)
                        .add(flush(10, 1.5))),
                new TextStyle(100, false, false, 10));

        assertThat(text)
                .containsPattern("com.acme.Metrics +2.0 ms +1 +1.5 ms +1.5 ms +0 +it is short")
                .contains("allowance without use: com.acme.Old (allow.txt:1: it is short)")
                .doesNotContain("lib.Pool");
    }

    @Test
    void aRuleWrittenInEachChunkIsOneRule() {
        assertThat(build(scene(rule("a.B", 2.0), rule("a.B", 2.0))).allowances())
                .hasSize(1);
    }

    private static Scene scene(FakeEvent... rules) {
        Scene scene = Scene.withLoop("loop-1");
        for (FakeEvent rule : rules) {
            scene.add(rule);
        }
        return scene;
    }

    /** @param budgetMs null for any */
    private static FakeEvent rule(String frame, Double budgetMs) {
        return FakeEvent.at(0, "holdup.Allowance")
                .with("frame", frame)
                .with("budget", budgetMs == null ? Long.MIN_VALUE : Math.round(budgetMs * 1e6))
                .with("reason", "it is short")
                .with("source", "allow.txt:1");
    }

    private static FakeEvent flush(double atMs, double ms) {
        return call(atMs, ms, "File.write", "file").stack(FLUSH);
    }

    private static Report build(Scene scene) {
        return ReportBuilder.build(scene.observe());
    }
}
