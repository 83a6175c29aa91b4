package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import java.util.List;

/** Turns observations into the report. */
public final class ReportBuilder {
    private ReportBuilder() {}

    public static Report build(Observations seen) {
        Evidence evidence = new Evidence(seen);
        double windowMs = Values.ms(seen.durationNanos());
        List<Finding> found = Detectors.findings(evidence);
        List<Report.Finding> findings = Findings.of(seen, found);
        List<Report.Loop> loops = LoopRows.of(seen);
        Report.Quality quality = EvidenceQuality.of(seen, evidence.stalls());
        return new Report(
                Report.SCHEMA,
                recording(seen, windowMs),
                quality,
                VerdictSentence.of(quality, findings, loops, windowMs),
                findings,
                WaitingTotals.of(seen, findings),
                loops,
                TaskRows.perLoop(seen),
                TaskRows.totals(seen),
                null,
                List.of(),
                List.of(),
                pauses(evidence),
                BlameLedger.of(found));
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
