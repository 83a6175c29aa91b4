package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

/** How the agent was set; times in ns, {@code stallThreshold} -1 where it adapts. */
public record Settings(String version, String jdk, long thresholdNanos, long stallThresholdNanos) {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    static Settings of(RecordedEvent event) {
        return new Settings(
                Texts.of(event, Fields.VERSION),
                Texts.of(event, Fields.JDK),
                event.number(Fields.THRESHOLD, -1),
                event.number(Fields.STALL_THRESHOLD, -1));
    }

    /** Whether the recorded JDK has virtual threads at all; where nobody tells, it may. */
    public boolean hasVirtualThreads() {
        String feature = jdk == null ? "" : jdk.split("[.+-]")[0];
        return !feature.matches("\\d{1,9}") || Integer.parseInt(feature) >= FIRST_WITH_VIRTUAL_THREADS;
    }
}
