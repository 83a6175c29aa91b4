package dev.holdup.analysis.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the agent and the JDK wrote about the loops of a recording.
 *
 * <p>Shape: lists by start; {@code settings} and {@code health} are null where their event is missing; {@code seen}
 * counts events by type. Units: ns, instants since the epoch. Source: the events of {@link ObservationsBuilder#types}.
 */
public record Observations(
        List<String> files,
        long startNanos,
        long durationNanos,
        Jvm jvm,
        Settings settings,
        AgentHealth health,
        List<Loop> loops,
        List<BlockingCall> calls,
        List<LongRun> longRuns,
        List<Stall> stalls,
        List<LoopStats> stats,
        List<TaskStats> tasks,
        List<Waiters> waiters,
        List<LoopSample> loopSamples,
        List<CpuSample> cpuSamples,
        List<Blame> blames,
        List<Pause> pauses,
        VirtualThreads virtualThreads,
        List<SeenDeadlock> deadlocks,
        List<SeenLint> lints,
        List<Dropped> dropped,
        List<Control> controls,
        List<Allowance> allowances,
        List<String> losses,
        Map<String, Long> seen)
        implements Span {
    private static final long SECOND = 1_000_000_000L;
    /** Statistics are written a little after the second that they are about. */
    private static final long SLACK = 100_000_000L;

    public long seen(String event) {
        return seen.getOrDefault(event, 0L);
    }

    /**
     * What began in a stretch of time on loops of these names; controls stay, what was counted, and deadlocks, which never
     * end. Statistics of tasks span ten seconds and more, so a part of a recording has none.
     */
    public Observations within(long fromNanos, long toNanos, Predicate<Loop> wanted) {
        boolean whole = fromNanos <= startNanos && toNanos >= endNanos();
        long from = Math.max(fromNanos, startNanos);
        long to = Math.min(toNanos, endNanos());
        Set<Long> ids = new HashSet<>();
        loops.stream().filter(wanted).forEach(loop -> ids.add(loop.id()));
        return new Observations(
                files,
                from,
                Math.max(0, to - from),
                jvm,
                settings,
                health,
                loops.stream().filter(wanted).toList(),
                part(calls, from, to, call -> wanted.test(call.loop())),
                part(longRuns, from, to, run -> wanted.test(run.loop())),
                part(stalls, from, to, stall -> wanted.test(stall.loop())),
                stats.stream()
                        .filter(second -> wanted.test(second.loop()))
                        .filter(second -> whole || second.atNanos() - SECOND >= from && second.atNanos() <= to + SLACK)
                        .toList(),
                whole ? tasks.stream().filter(task -> wanted.test(task.loop())).toList() : List.of(),
                part(waiters, from, to, waiter -> wanted.test(waiter.loop())),
                loopSamples.stream()
                        .filter(sample -> ids.contains(sample.loop()))
                        .filter(sample -> sample.timeNanos() >= from && sample.timeNanos() < to)
                        .toList(),
                part(cpuSamples, from, to, sample -> wanted.test(sample.loop())),
                part(blames, from, to, blame -> wanted.test(blame.loop())),
                part(pauses, from, to, pause -> true),
                virtualThreads.within(from, to, whole),
                deadlocks.stream().filter(deadlock -> deadlock.atNanos() <= to).toList(),
                lints,
                dropped,
                controls,
                allowances,
                losses,
                seen);
    }

    /** Only what tells figures of loops: a short list to cut many windows from. */
    public Observations statistics() {
        return new Observations(
                files,
                startNanos,
                durationNanos,
                jvm,
                settings,
                health,
                loops,
                List.of(),
                List.of(),
                stalls,
                stats,
                tasks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new VirtualThreads(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                dropped,
                controls,
                allowances,
                losses,
                seen);
    }

    private static <S extends Span> List<S> part(List<S> spans, long from, long to, Predicate<S> wanted) {
        return spans.stream()
                .filter(span -> span.startNanos() >= from && span.startNanos() <= to)
                .filter(wanted)
                .toList();
    }

    /** Whether the agent took part in this recording. */
    public boolean byAgent() {
        return settings != null || !loops.isEmpty();
    }
}
