package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.schema.Causes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** What a recording says about the stalls of an application's own tasks. */
final class Seen {
    /** Of a stall: where the host took more of a task's time, the task cannot show its own cause. */
    private static final double DISTURBED = 0.2;

    final Observations observations;
    final Report report;
    private final List<Stall> stalls;

    Seen(Path recording, Class<?> app) throws IOException {
        observations = Analysis.observe(List.of(recording));
        report = ReportBuilder.build(observations);
        stalls = new Evidence(observations)
                .stalls().stream()
                        .filter(stall -> !stall.iteration()
                                && stall.taskClass() != null
                                && stall.taskClass().startsWith(app.getName()))
                        .toList();
        assertThat(report.quality().agentErrors()).isZero();
    }

    /** One of the causes in 95 of 100 of those that the machine did not disturb; and the shares add up. */
    void mostlyBecause(String... causes) {
        mostlyBecause(9, causes);
    }

    /** @param fewest stalls of ten that there must be */
    void mostlyBecause(int fewest, String... causes) {
        List<String> right = List.of(causes);
        assertThat(stalls).as(told()).hasSizeGreaterThanOrEqualTo(fewest);
        assertThat(stalls)
                .filteredOn(stall ->
                        Math.abs(known(stall.shares()) - stall.durationNanos()) <= 0.05 * stall.durationNanos())
                .as(told())
                .hasSizeGreaterThanOrEqualTo((int) Math.floor(0.9 * stalls.size()));
        boolean hosts = right.contains(Causes.HOST_STARVED);
        List<Stall> judged = hosts
                ? stalls
                : stalls.stream()
                        .filter(stall -> stall.shares().deniedNanos() < DISTURBED * stall.durationNanos())
                        .toList();
        Assumptions.assumeTrue(
                judged.size() >= 4, () -> "the machine had no processor for most stalls, so none shows: " + told());
        assertThat(judged)
                .filteredOn(stall -> right.contains(stall.cause()))
                .as(told())
                .hasSizeGreaterThanOrEqualTo((int) Math.floor(0.95 * judged.size()));
    }

    /** No frame of the application; a loop that was shutting down may be left standing in its framework. */
    void blamesNobody() {
        assertThat(report.findings())
                .filteredOn(finding -> finding.maxMs() >= 25 && !computedMost(finding))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(Places.culprit(finding.frame()))
                        .as(finding.title())
                        .satisfiesAnyOf(
                                place -> assertThat(place).isNull(),
                                place -> assertThat(finding.frame().className()).startsWith("io.netty.")));
    }

    /** A task that spins until another thread has done its part does compute, if that one is slow to begin. */
    private static boolean computedMost(Report.Finding finding) {
        Double cpu = finding.shares() == null ? null : finding.shares().get("cpu");
        return cpu != null && cpu >= 0.5;
    }

    /** The finding of that kind that took most. */
    Report.Finding named(String kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .max(Comparator.comparingDouble(Report.Finding::totalMs))
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + told()));
    }

    private String told() {
        return stalls.stream()
                .map(stall -> String.format(
                        "%.1f ms %s %s, watched %d",
                        stall.durationNanos() / 1e6, stall.cause(), stall.shares(), stall.watchedNanos()))
                .collect(Collectors.joining("; "));
    }

    private static long known(Stall.Shares shares) {
        return Math.max(0, shares.cpuNanos())
                + shares.deniedNanos()
                + Math.max(0, shares.gcNanos())
                + Math.max(0, shares.lockNanos())
                + Math.max(0, shares.waitNanos());
    }
}
