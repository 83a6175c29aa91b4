package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that the pages show of one recording, schema {@code holdup/dashboard/1}: see
 * {@code /dev/holdup/analysis/dashboard-1.schema.json}. {@code live} is null for a recording,
 * {@code gate} where no gate was asked.
 */
public record Dashboard(
        String schema,
        String name,
        Live live,
        double startMs,
        double durationMs,
        long tickMicros,
        Report report,
        Seconds seconds,
        Code.Tables code,
        List<String> labels,
        List<String> states,
        List<Lane> lanes,
        Links.Columns links,
        Flame flame,
        Waits waits,
        List<Explanation> explanations,
        GateSummary gate) {

    public static final String SCHEMA = "holdup/dashboard/1";

    /** Of a JVM that runs; {@code ageMs} of the latest figures of a loop is null before any came. */
    public record Live(long pid, Double ageMs, boolean gone) {}

    /** @param name what people call the recording */
    public static Dashboard of(Observations seen, String name, Live live) {
        return of(seen, name, live, null);
    }

    /** What a gate said of runs, and the recording of the one that broke most. */
    public static Dashboard of(GateResult result, List<Run> runs) {
        Run worst = Collections.max(runs, Comparator.comparingLong(run -> result.failures(run.name())));
        return of(worst.observed(), worst.name(), null, GateSummary.of(result));
    }

    private static Dashboard of(Observations seen, String name, Live live, GateSummary gate) {
        Evidence evidence = new Evidence(seen);
        List<Finding> found = Detectors.findings(evidence);
        Report report = ReportBuilder.build(evidence, found);
        SampledGraph sampled = Flames.withSamples(seen);
        Slices slices = new Slices(new FindingsAt(found, report), seen);
        List<Lanes.Open> open = Lanes.of(evidence, report, slices, sampled);
        Code code = new Code();
        Numbered<String> labels = new Numbered<>();
        Ticks ticks = Ticks.of(seen);
        List<Lane> lanes = lanes(open, new Row.Tables(ticks, labels, code));
        Flame flame = Flame.of(sampled.graph(), code);
        return new Dashboard(
                SCHEMA,
                name,
                live,
                seen.startNanos() / 1e6,
                seen.durationNanos() / 1e6,
                ticks.micros(),
                report,
                Seconds.of(seen, evidence.stalls(), report),
                code.tables(),
                labels.all(),
                State.names(),
                lanes,
                Links.of(open, seen.blames()),
                flame,
                Waits.of(report),
                Explanation.of(report),
                gate);
    }

    private static List<Lane> lanes(List<Lanes.Open> open, Row.Tables tables) {
        List<Lane> lanes = new ArrayList<>();
        int first = 0;
        for (Lanes.Open lane : open) {
            List<Row> rows = new ArrayList<>();
            for (Map.Entry<RowKind, List<Slice>> row : lane.rows().entrySet()) {
                rows.add(Row.of(row.getKey(), first, row.getValue(), tables));
                first += row.getValue().size();
            }
            lanes.add(new Lane(lane.name(), lane.kind(), rows));
        }
        return lanes;
    }
}
