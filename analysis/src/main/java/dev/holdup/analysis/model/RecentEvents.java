package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The events of a window that moves with time, and what stays true beyond it: loops, settings, stacks that samples refer
 * to, and stalls that have not ended. Not thread-safe.
 */
public final class RecentEvents implements Consumer<RecordedEvent> {
    /** Some 100 MB. Above it the oldest go, and the window is as long as the rest reaches. */
    private static final int MOST = 200_000;

    private static final int MOST_CLOSED = 10_000;

    private static final Set<String> LASTING = Set.of(
            EventNames.EVENT_LOOP,
            EventNames.SETTINGS,
            EventNames.AGENT_HEALTH,
            EventNames.STACK,
            "jdk.JVMInformation");

    private final Deque<RecordedEvent> recent = new ArrayDeque<>();
    private final Map<String, RecordedEvent> lasting = new LinkedHashMap<>();
    // Threads flush one after the other, so a stall may be closed before it is opened.
    private final Set<Long> closed = new LinkedHashSet<>();
    private long fromNanos;
    private long lastStatsNanos = -1;

    @Override
    public void accept(RecordedEvent event) {
        String type = event.type();
        if (LASTING.contains(type)) {
            keep(type + " " + event.number(Fields.LOOP, -1) + " " + event.number(Fields.ID, -1), event);
        } else if (type.equals(EventNames.STALL)) {
            stall(event);
        } else if (end(event) >= fromNanos) {
            recent.add(event.held());
        }
        if (type.equals(EventNames.LOOP_STATS)) {
            lastStatsNanos = Math.max(lastStatsNanos, event.startNanos());
        }
    }

    /** Forgets what ended before, and more where there is too much. */
    public void startAt(long nanos) {
        fromNanos = Math.max(fromNanos, nanos);
        while (!recent.isEmpty() && (recent.size() > MOST || end(recent.peek()) < fromNanos)) {
            fromNanos = Math.max(fromNanos, end(recent.poll()));
        }
    }

    /** When the latest second of a loop was written, ns since the epoch; -1 before the first. */
    public long lastStatsNanos() {
        return lastStatsNanos;
    }

    /** From the window's start, or the first event after it, to the given end. */
    public Observations observe(long endNanos) {
        ObservationsBuilder builder = new ObservationsBuilder();
        lasting.values().forEach(builder);
        recent.stream().filter(event -> end(event) >= fromNanos).forEach(builder);
        return builder.build(List.of(), Math.max(fromNanos, firstNanos()), endNanos, List.of());
    }

    /** A window cannot begin before the agent did. */
    private long firstNanos() {
        return lasting.values().stream()
                .filter(event -> event.type().equals(EventNames.SETTINGS))
                .mapToLong(RecordedEvent::startNanos)
                .min()
                .orElse(0);
    }

    private void stall(RecordedEvent event) {
        long id = event.number(Fields.ID, -1);
        String key = EventNames.STALL + " " + id;
        if (!"opened".equals(event.text(Fields.PHASE))) {
            lasting.remove(key);
            closed.add(id);
            recent.add(event.held());
        } else if (!closed.contains(id)) {
            keep(key, event);
        }
        if (closed.size() > MOST_CLOSED) {
            closed.remove(closed.iterator().next());
        }
    }

    private void keep(String key, RecordedEvent event) {
        // The agent's processor time counts from its start: over a window that share would be nonsense.
        lasting.merge(key, event.held(Fields.CPU_TIME), (old, now) -> old.startNanos() <= now.startNanos() ? now : old);
    }

    private static long end(RecordedEvent event) {
        return event.startNanos() + event.durationNanos();
    }
}
