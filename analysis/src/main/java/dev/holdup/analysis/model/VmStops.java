package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import java.util.Optional;

/** Reads the JDK's events that tell of all threads being stopped, and what for. */
final class VmStops {
    static final String GC_PAUSE = "jdk.GCPhasePause";
    static final String SAFEPOINT = "jdk.SafepointBegin";
    static final String OPERATION = "jdk.ExecuteVMOperation";

    private VmStops() {}

    /** Nothing for an operation that stops no thread. */
    static Optional<Pause> decode(RecordedEvent event) {
        boolean stops = !event.type().equals(OPERATION) || Texts.flag(event, "safepoint");
        return stops
                ? Optional.of(new Pause(event.startNanos(), event.durationNanos(), what(event)))
                : Optional.empty();
    }

    private static String what(RecordedEvent event) {
        return switch (event.type()) {
            case SAFEPOINT -> "time to safepoint";
            case OPERATION -> operation(event);
            default -> Texts.of(event, "name");
        };
    }

    /** {@code ThreadDump for Attach Listener}; who asked is told where it was a thread with a name. */
    private static String operation(RecordedEvent event) {
        String caller = JdkCalls.name(event.threadValue("caller"));
        String name = Texts.of(event, "operation");
        return name == null || caller == null ? name : name + " for " + caller;
    }
}
