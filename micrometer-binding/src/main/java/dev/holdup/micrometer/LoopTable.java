package dev.holdup.micrometer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.management.openmbean.CompositeData;

/** The agent's rows, read once for all meters of a scrape. Thread-safe. */
final class LoopTable {
    /** A scrape takes less, and two are further apart. */
    private static final long FRESH_NANOS = 500_000_000;

    private final AgentLoops agent;
    private final LongSupplier nanoTime;
    private Map<LoopKey, CompositeData> rows = Map.of();
    private long readAt;
    private boolean read;

    LoopTable(AgentLoops agent, LongSupplier nanoTime) {
        this.agent = agent;
        this.nanoTime = nanoTime;
    }

    /** @return whether it was time to read again */
    synchronized boolean refresh() {
        long now = nanoTime.getAsLong();
        if (read && now - readAt < FRESH_NANOS) {
            return false;
        }
        Map<LoopKey, CompositeData> found = new LinkedHashMap<>();
        agent.now().forEach(row -> found.put(LoopKey.of(row), row)); // of equal names the youngest stays
        rows = found;
        readAt = now;
        read = true;
        return true;
    }

    synchronized void expire() {
        read = false;
    }

    synchronized Set<LoopKey> loops() {
        return Set.copyOf(rows.keySet());
    }

    /** @return null where the loop has gone */
    synchronized CompositeData row(LoopKey loop) {
        return rows.get(loop);
    }
}
