package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** What calls that hold a loop lead to, which are allowed, and what the report says of the rules. */
class PolicyIT {
    private static final String APPS = "dev.holdup.libraries.policy.";
    private static final String NETTYS = "io.netty.util.internal.Hidden$NettyBlockHoundIntegration";

    private static final long TIMES = 3;
    private static final double BUDGET_MS = 150;

    @TempDir
    Path folder;

    @OnEachJdk
    void throwingFailsEachCallThatHeldAChosenLoopAndReportsItThoughItWasSwallowed(Jdk jdk) throws Exception {
        Path recording = folder.resolve("throw.jfr");
        Map<String, String> outcomes = outcomes(play(jdk, recording, "mode=throw,where=^judged"));

        assertThat(outcomes).hasSize(19);
        assertThat(outcomes.entrySet().stream()
                        .filter(outcome -> outcome.getValue().equals("java.lang.HoldupBlockingCallError"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "sleep", "units", "wait", "join", "park", "channel", "future", "marked", "beyond");
        assertThat(outcomes.entrySet().stream()
                        .filter(outcome -> outcome.getValue().equals("ok"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "within",
                        "initialiser",
                        "elsewhere",
                        "worker",
                        "handshake",
                        "buffers",
                        "timer",
                        "teller",
                        "apprentice",
                        "clerk");
        assertReported(report(recording));
    }

    @OnEachJdk
    void loggingSaysEachPlaceOnceAndThrowsNothing(Jdk jdk) throws Exception {
        Path recording = folder.resolve("log.jfr");
        List<String> lines = play(jdk, recording, "mode=log,where=^judged");

        assertThat(outcomes(lines).values()).containsOnly("ok");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("holdup: ") && line.contains("PolicyMain.park("))
                .singleElement()
                .asString()
                .contains("LockSupport.park held judged-");
        assertThat(lines).noneMatch(line -> line.startsWith("holdup: ") && line.contains(" held other-"));
        assertReported(report(recording));
    }

    /** Where the application blocked, once each; nothing of what is allowed, and the rules with their use. */
    private static void assertReported(Report report) {
        List<String> methods =
                List.of("sleep", "sleepInUnits", "waitForNobody", "join", "park", "readChannel", "future");
        for (String method : methods) {
            assertThat(report.findings())
                    .filteredOn(
                            f -> f.frame() != null && method.equals(f.frame().method()))
                    .as(method) // a starved host adds stalls of its own
                    .anySatisfy(f -> assertThat(f.kind()).isEqualTo("blocking-call"));
        }
        assertThat(report.findings())
                .filteredOn(f -> "blocking-call".equals(f.kind()) || "monitor-contention".equals(f.kind()))
                .filteredOn(f -> !"class-load".equals(f.category())) // what a first handshake costs
                .filteredOn(f -> f.stack().stream()
                        .anyMatch(frame -> frame.className().startsWith("io.netty.handler.ssl.")
                                || frame.className().startsWith("io.netty.buffer.")
                                || "checkServerTrusted".equals(frame.method())))
                .isEmpty();
        assertThat(report.findings())
                .filteredOn(f -> f.frame() != null && f.frame().className().equals(APPS + "Metrics"))
                .allSatisfy(f -> assertThat(f.maxMs()).isGreaterThan(BUDGET_MS));
        assertLibrarysWord(report);
        assertRules(report.allowances());
    }

    /** A method that a service marks, and a thread that it says nobody is to block; elsewhere both are silent. */
    private static void assertLibrarysWord(Report report) {
        assertThat(report.findings())
                .filteredOn(f -> (APPS + "Ledger.post").equals(f.detail()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.category()).isEqualTo("marked");
                    assertThat(f.operation()).isEqualTo("Ledger.post");
                    assertThat(f.frame().className()).isEqualTo(APPS + "PolicyMain");
                    assertThat(f.frame().method()).isEqualTo("post");
                    assertThat(f.count()).isBetween(1L, TIMES);
                    assertThat(f.loops()).allMatch(loop -> loop.startsWith("judged-"));
                });
        assertThat(report.findings())
                .filteredOn(f ->
                        f.frame() != null && "sleepOnTeller".equals(f.frame().method()))
                .singleElement()
                .satisfies(f -> assertThat(f.loops()).containsExactly("teller"));
        assertThat(report.findings())
                .filteredOn(f -> f.frame() != null)
                .extracting(f -> f.frame().method())
                .doesNotContain("sleepOnApprentice", "postOnWorker", "sleepOnWorker");
        assertThat(report.loops())
                .extracting(Report.Loop::name)
                .contains("teller")
                .doesNotContain("apprentice");
    }

    private static void assertRules(List<Report.Allowance> rules) {
        assertThat(rules).filteredOn(rule -> rule.source().equals(NETTYS)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(rules)
                .filteredOn(rule -> rule.frame().equals(APPS + "Metrics.flush"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.count()).isBetween(1L, TIMES);
                    assertThat(rule.over()).isBetween(1L, TIMES);
                    assertThat(rule.budgetMs()).isEqualTo(BUDGET_MS);
                });
        assertThat(rules)
                .filteredOn(rule -> rule.frame().equals(APPS + "Gone"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.used()).isFalse());
        // the certificate is looked at in a task of the handshake, three times 60 ms, and a busy host may spoil some
        assertThat(rules)
                .filteredOn(rule -> rule.frame().startsWith("io.netty.handler.ssl.")
                        || rule.frame().startsWith("sun.security.ssl."))
                .filteredOn(Report.Allowance::used)
                .isNotEmpty()
                .extracting(Report.Allowance::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isPositive());
    }

    private List<String> play(Jdk jdk, Path recording, String options) throws Exception {
        Path allow = Files.write(
                folder.resolve("allow.txt"),
                List.of(
                        "# reviewed",
                        APPS + "Metrics.flush 150ms writes its counters",
                        APPS + "Gone 1s was there once"));
        List<String> agent = List.of(App.agent("out=" + recording + ",allow=" + allow + "," + options));
        try (App app = App.startOn(jdk, "all", agent, APPS + "PolicyMain")) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).contains("done");
            return app.lines();
        }
    }

    private static Report report(Path recording) throws Exception {
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }

    private static Map<String, String> outcomes(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("[a-z]+ (ok|[\\w.$]+)"))
                .collect(Collectors.toMap(line -> line.split(" ")[0], line -> line.split(" ")[1], (one, same) -> {
                    assertThat(one).isEqualTo(same);
                    return one;
                }));
    }
}
