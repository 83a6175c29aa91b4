package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/**
 * Who holds what a thread waits for, where that is a semaphore or a stamped lock. Anybody could give these back, so a
 * semaphore counts only if it was given back before, and always by who took it, and if all who hold it are known; a
 * stamped lock if what is noted is what it counts itself. For one look.
 */
final class Permits {
    private static final long WRITES = 1 << 7;
    private static final long READERS = WRITES - 1;
    private static final int LONGEST_QUEUE = 10_000;

    private final Jdk jdk;
    private final Holds holds;
    private final Map<Long, Thread> threads = new HashMap<>();
    private Map<Integer, Holds.Of> read;

    Permits(Jdk jdk, Holds holds) {
        this.jdk = jdk;
        this.holds = holds;
    }

    /** To be told of all threads before anything else. */
    void know(List<Thread> some) {
        if (holds != null) {
            some.forEach(thread -> threads.put(Holds.shortened(thread), thread));
        }
    }

    void describe(Waiting waiting) {
        boolean stamped = waiting.thing instanceof StampedLock;
        if (holds == null || !stamped && !jdk.isSemaphore(waiting.thing)) {
            return;
        }
        waiting.kind = stamped ? Node.Kind.LOCK : Node.Kind.SEMAPHORE;
        if (read == null) {
            read = holds.read(threads.keySet());
        }
        Holds.Of of = read.getOrDefault(Holds.shortened(waiting.thing), Holds.Of.NONE);
        boolean counts = stamped ? isAsCounted(waiting, of) : of.returned() && !holds.isOverflown();
        if (!counts || of.passedOn()) {
            return;
        }
        List<Thread> holders = new ArrayList<>();
        of.byThread().keySet().forEach(id -> holders.add(threads.get(id)));
        if (!holders.contains(null)) {
            waiting.holders = holders;
        }
    }

    /** Who wants to read while others read waits for a writer's turn, which is not followed here. */
    private boolean isAsCounted(Waiting waiting, Holds.Of of) {
        long state = jdk.stampedState.of(waiting.thing) instanceof Long number ? number : 0;
        int sum = of.byThread().values().stream().mapToInt(count -> count).sum();
        boolean written = (state & WRITES) != 0;
        return sum > 0 && sum == (written ? 1 : state & READERS) && (written || writes(waiting));
    }

    private boolean writes(Waiting waiting) {
        Object node = jdk.stampedTail.of(waiting.thing);
        for (int length = 0; node != null && length < LONGEST_QUEUE; length++) {
            if (jdk.stampedTurnOf.of(node) == waiting.thread) {
                return node.getClass().getName().endsWith("$WriterNode");
            }
            node = jdk.stampedTurnBefore.of(node);
        }
        return false;
    }
}
