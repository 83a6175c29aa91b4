package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Causes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Whether a service without a fault is told as one, also on a machine that keeps its threads waiting.
 *
 * <p>Nothing may block. What only takes long is held against the service where a stall is left of it without what the
 * host or the collector took of it by the agent's account, and without the time in which, seen from outside, a thread
 * that had nothing to do could not run. What is told as the host's is taken for it, but for the loop's own work in it.
 */
final class Health {
    private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private Health() {}

    /** @return the report */
    static Report assertToldBy(Path recording, Hiccups hiccups) throws IOException {
        Evidence evidence = new Evidence(Analysis.observe(List.of(recording)));
        List<Finding> found = Detectors.findings(evidence);
        Report report = ReportBuilder.build(evidence, found);
        assertThat(report.loops()).isNotEmpty();
        assertThat(report.deadlocks()).isEmpty();
        assertThat(report.findings())
                .filteredOn(finding -> !finding.severity().equals("note"))
                .filteredOn(finding -> !"class-load".equals(finding.category()))
                .noneMatch(finding -> finding.kind().equals("blocking-call"));
        Set<String> errors = report.findings().stream()
                .filter(finding -> finding.severity().equals("error"))
                .map(Report.Finding::id)
                .collect(Collectors.toSet());
        Intervals late = new Intervals(hiccups.all());
        assertThat(found)
                .filteredOn(finding -> errors.contains(finding.id()) || finding.kind() == Kind.HOST_STARVED)
                .flatExtracting(finding -> unexplained(finding.occurrences(), late))
                .as("stalls with %d ms of hiccups", TimeUnit.NANOSECONDS.toMillis(late.totalNanos()))
                .isEmpty();
        if (errors.isEmpty()) {
            assertThat(report.verdict()).startsWith("Nothing held up a loop");
        }
        return report;
    }

    /** Those that are a stall without what the host made of them. */
    static List<Occurrence> unexplained(List<Occurrence> occurrences, Intervals late) {
        return occurrences.stream()
                .filter(one -> ownNanos(one, late) >= STALL_NANOS)
                .toList();
    }

    /** What is left of it without the host's part. */
    static long ownNanos(Occurrence one, Intervals late) {
        return Causes.HOST_STARVED.equals(one.cause())
                ? one.stall().shares().cpuNanos()
                : one.durationNanos() - Math.max(accounted(one.stall()), late.within(one));
    }

    private static long accounted(Stall stall) {
        return stall == null
                ? 0
                : stall.shares().deniedNanos() + Math.max(0, stall.shares().gcNanos());
    }
}
