package dev.holdup.analysis.model;

import java.util.List;
import java.util.Map;

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
        List<Dropped> dropped,
        List<String> losses,
        Map<String, Long> seen)
        implements Span {

    public long seen(String event) {
        return seen.getOrDefault(event, 0L);
    }

    /** Whether the agent took part in this recording. */
    public boolean byAgent() {
        return settings != null || !loops.isEmpty();
    }
}
