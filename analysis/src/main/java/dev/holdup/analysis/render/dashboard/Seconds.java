package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of loops by equal steps: whole seconds, longer ones where there would be too many. */
record Seconds(double startMs, double stepMs, int count, List<LoopSteps> loops) {
    private static final int MOST = 1800;
    private static final long SECOND = 1_000_000_000L;

    static Seconds of(Observations seen, Report report) {
        long seconds = Math.max(1, (seen.durationNanos() + SECOND - 1) / SECOND);
        long step = (seconds + MOST - 1) / MOST * SECOND;
        int count = (int) ((seen.durationNanos() + step - 1) / step);
        Map<String, List<LoopStats>> byLoop = seen.stats().stream()
                .collect(Collectors.groupingBy(second -> second.loop().name()));
        List<LoopSteps> loops = new ArrayList<>();
        report.loops().stream().map(Report.Loop::name).distinct().forEach(loop -> {
            if (byLoop.containsKey(loop)) {
                loops.add(LoopSteps.of(loop, split(seen, step, count, byLoop.get(loop)), step));
            }
        });
        return new Seconds(seen.startNanos() / 1e6, step / 1e6, count, loops);
    }

    /** A second's statistics are written at its end: they belong to the step that it was in. */
    private static List<List<LoopStats>> split(Span recording, long step, int count, List<LoopStats> stats) {
        List<List<LoopStats>> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new ArrayList<>());
        }
        for (LoopStats second : stats) {
            long number = Math.max(0, second.atNanos() - 1 - recording.startNanos()) / step;
            if (count > 0) {
                steps.get((int) Math.min(number, count - 1)).add(second);
            }
        }
        return steps;
    }
}
