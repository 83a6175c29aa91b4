package dev.holdup.agent.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code holdup.Stack} once for each stack and chunk. Used by the watchdog alone. */
public final class JfrStacks {
    private static final int MOST_STACKS = 5_000;

    private final Map<List<StackTraceElement>, Long> written = new HashMap<>();
    private long ids;
    private volatile boolean chunkBegan;

    /** Any thread: what earlier chunks hold is not in the next. */
    public void chunkBegins() {
        chunkBegan = true;
    }

    long id(StackTraceElement[] stack) {
        if (chunkBegan || written.size() >= MOST_STACKS) {
            chunkBegan = false;
            written.clear();
        }
        List<StackTraceElement> key = List.of(stack);
        Long known = written.get(key);
        if (known != null) {
            return known;
        }
        StackEvent event = new StackEvent();
        event.id = ++ids;
        event.frames = Frames.text(stack);
        event.commit();
        written.put(key, event.id);
        return event.id;
    }
}
