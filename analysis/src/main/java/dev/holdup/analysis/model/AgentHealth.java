package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

/**
 * The agent's account of itself, summed since it started; -1 where nothing can tell; {@code untold} are shares of stalls,
 * {@code looks} such for deadlocks, {@code applied} classes with hooks.
 */
public record AgentHealth(
        long cpuNanos,
        long adviceErrors,
        String errorSites,
        String refused,
        String untold,
        long looks,
        String applied) {
    static AgentHealth of(RecordedEvent event) {
        return new AgentHealth(
                event.number(Fields.CPU_TIME, -1),
                event.number(Fields.ADVICE_ERRORS, -1),
                Texts.of(event, Fields.ADVICE_ERROR_SITES),
                Texts.of(event, Fields.REFUSED),
                Texts.of(event, Fields.UNTOLD),
                event.number(Fields.LOOKS, -1),
                Texts.of(event, Fields.APPLIED));
    }

    /** The agent counts from its start, so the largest is the last; null is none. */
    AgentHealth orLater(AgentHealth other) {
        return other != null && other.cpuNanos > cpuNanos ? other : this;
    }

    /** Whether the agent has its hooks in virtual threads. */
    public boolean watchesVirtualThreads() {
        return applied != null && applied.contains("java/lang/VirtualThread");
    }
}
