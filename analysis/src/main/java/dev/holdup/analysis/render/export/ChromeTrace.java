package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Intervals;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * The Trace Event Format, which Perfetto and chrome://tracing open: a process for the JVM and one a loop, whose threads
 * are lanes of runs, calls, stalls and samples; counters by the second. Times are µs from the recording's start.
 */
final class ChromeTrace {
    private static final int JVM = 1;

    private final Observations seen;
    private final TraceEvents events;

    private ChromeTrace(Observations seen, TraceEvents events) {
        this.seen = seen;
        this.events = events;
    }

    static void write(Observations seen, OutputStream out) {
        try (TraceEvents events = new TraceEvents(out, seen.startNanos())) {
            new ChromeTrace(seen, events).write();
        }
    }

    private void write() {
        String application = seen.jvm().application();
        events.process(JVM, application == null ? "JVM" : application);
        events.lane(JVM, Lane.PAUSES);
        for (Pause pause : new Intervals(seen.pauses()).all()) {
            events.slice(JVM, Slices.of(pause));
        }
        SampledGraph sampled = Flames.withSamples(seen);
        int process = JVM;
        for (Loop loop : seen.loops()) {
            loop(++process, loop, sampled);
        }
    }

    private void loop(int process, Loop loop, SampledGraph sampled) {
        events.process(process, loop.name());
        lane(
                process,
                Lane.RUNS,
                own(seen.longRuns(), loop, LongRun::loop).stream()
                        .map(Slices::of)
                        .toList());
        lane(
                process,
                Lane.CALLS,
                own(seen.calls(), loop, BlockingCall::loop).stream()
                        .map(Slices::of)
                        .toList());
        lane(
                process,
                Lane.STALLS,
                own(seen.stalls(), loop, Stall::loop).stream().map(Slices::of).toList());
        lane(process, Lane.SAMPLES, Slices.ofSamples(sampled, loop.name()));
        own(seen.stats(), loop, LoopStats::loop).forEach(second -> counters(process, second));
    }

    private void lane(int process, Lane lane, List<Slice> slices) {
        if (!slices.isEmpty()) {
            events.lane(process, lane);
            Slice.nested(slices).forEach(slice -> events.slice(process, slice));
        }
    }

    private void counters(int process, LoopStats second) {
        events.counter(process, "backlog", second.atNanos(), second.maxBacklog());
        long known = second.busyNanos() + second.idleNanos();
        if (second.busyNanos() >= 0 && second.idleNanos() >= 0 && known > 0) {
            events.counter(process, "busy %", second.atNanos(), Math.round(1000.0 * second.busyNanos() / known) / 10.0);
        }
        if (second.tasks() >= 0) {
            events.counter(process, "tasks", second.atNanos(), second.tasks());
        }
    }

    private static <T> List<T> own(List<T> all, Loop loop, Function<T, Loop> loopOf) {
        return all.stream().filter(one -> loopOf.apply(one).equals(loop)).toList();
    }
}
