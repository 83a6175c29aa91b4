package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Figures of loops by equal steps: whole seconds, longer ones where there would be too many. */
record Seconds(double startMs, double stepMs, int count, List<LoopSteps> loops) {
    private static final int MOST = 1800;
    private static final long SECOND = 1_000_000_000L;

    static Seconds of(Observations seen, List<Stall> stalls, Report report) {
        long seconds = Math.max(1, (seen.durationNanos() + SECOND - 1) / SECOND);
        long step = (seconds + MOST - 1) / MOST * SECOND;
        int count = (int) ((seen.durationNanos() + step - 1) / step);
        Map<String, List<LoopStats>> byLoop = seen.stats().stream()
                .collect(Collectors.groupingBy(second -> second.loop().name()));
        Map<String, List<Stall>> stallsByLoop = stalls.stream()
                .collect(Collectors.groupingBy(stall -> stall.loop().name()));
        List<LoopSteps> loops = new ArrayList<>();
        report.loops().stream().map(Report.Loop::name).distinct().forEach(loop -> {
            if (byLoop.containsKey(loop) || stallsByLoop.containsKey(loop)) {
                // a second's statistics are written at its end, or a little later: they belong to the step of its
                // middle
                List<List<LoopStats>> steps = split(
                        byLoop.getOrDefault(loop, List.of()),
                        count,
                        one -> (one.atNanos() - SECOND / 2 - seen.startNanos()) / step);
                List<List<Stall>> stood = split(
                        stallsByLoop.getOrDefault(loop, List.of()),
                        count,
                        one -> (one.startNanos() - seen.startNanos()) / step);
                loops.add(LoopSteps.of(loop, steps, stood, step));
            }
        });
        return new Seconds(seen.startNanos() / 1e6, step / 1e6, count, loops);
    }

    private static <T> List<List<T>> split(List<T> all, int count, ToLongFunction<T> stepOf) {
        List<List<T>> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new ArrayList<>());
        }
        for (T one : count == 0 ? List.<T>of() : all) {
            steps.get((int) Math.min(Math.max(0, stepOf.applyAsLong(one)), count - 1))
                    .add(one);
        }
        return steps;
    }
}
