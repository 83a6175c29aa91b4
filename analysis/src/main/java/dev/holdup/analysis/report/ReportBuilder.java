package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import java.util.List;
import java.util.stream.Stream;

/** Turns observations into the report. */
public final class ReportBuilder {
    private ReportBuilder() {}

    public static Report build(Observations seen) {
        Evidence evidence = new Evidence(seen);
        return build(evidence, Detectors.findings(evidence));
    }

    /** @param found what the detectors found in this evidence */
    public static Report build(Evidence evidence, List<Finding> found) {
        Observations seen = evidence.observations();
        double windowMs = Values.ms(seen.durationNanos());
        List<Report.Deadlock> deadlocks = DeadlockRows.of(seen);
        List<Report.Finding> rows = Findings.of(seen, found);
        List<Report.Finding> ofLoops =
                rows.stream().filter(row -> !Kind.keepsCarriers(row.kind())).toList();
        List<Report.Finding> findings = Stream.concat(DeadlockRows.findings(seen).stream(), rows.stream())
                .toList();
        List<Report.Loop> loops = LoopRows.of(seen);
        Report.Quality quality = EvidenceQuality.of(seen, evidence.stalls());
        return new Report(
                Report.SCHEMA,
                recording(seen, windowMs),
                quality,
                deadlocks.isEmpty()
                        ? VerdictSentence.of(
                                quality, rows, loops, seen.virtualThreads().used(), windowMs)
                        : DeadlockRows.verdict(deadlocks),
                findings,
                WaitingTotals.of(seen, ofLoops),
                loops,
                TaskRows.perLoop(seen),
                TaskRows.totals(seen),
                VirtualThreadRows.of(seen, found),
                deadlocks,
                LintRows.of(seen),
                AllowanceRows.of(evidence),
                pauses(evidence),
                BlameLedger.of(found));
    }

    /** The loops' part of the report alone, worst first. */
    public static List<Report.Loop> loops(Observations seen) {
        return LoopRows.of(seen);
    }

    private static Report.Recording recording(Observations seen, double windowMs) {
        String jdk = seen.settings() != null && seen.settings().jdk() != null
                ? seen.settings().jdk()
                : seen.jvm().version();
        return new Report.Recording(
                seen.files(),
                seen.jvm().application(),
                seen.startNanos() <= 0 ? null : Values.instant(seen.startNanos()),
                windowMs,
                jdk == null ? null : "JDK " + jdk.split("[+-]", 2)[0],
                Values.known(seen.jvm().pid()),
                null);
    }

    private static Report.Pauses pauses(Evidence evidence) {
        List<Pause> all = evidence.pauses().all();
        long longest = all.stream().mapToLong(Span::durationNanos).max().orElse(0);
        return new Report.Pauses(all.size(), Values.ms(evidence.pauses().totalNanos()), Values.ms(longest));
    }
}
