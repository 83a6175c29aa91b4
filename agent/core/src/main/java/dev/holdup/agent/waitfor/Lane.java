package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.function.Predicate;

/** What runs queued tasks with a bounded number of threads: a pool, or one loop. Reads fields; asks nobody. */
interface Lane {
    /** The executor: its identity is the lane's. */
    Object executor();

    Node.Kind kind();

    /** Whether the thread, which waits, merely waits for the next task. */
    boolean idle(Thread worker, Object blocker);

    /** How many threads it has. */
    int size();

    /** Whether it could yet start a thread for what is queued. */
    boolean canGrow();

    /** Hands over what is queued until {@code false} is answered. @return whether the queue could be read */
    boolean eachQueued(Predicate<Object> visitor);

    /** Whether something is queued; false as well where the queue cannot be read. */
    default boolean hasQueued() {
        boolean[] any = new boolean[1];
        eachQueued(task -> {
            any[0] = true;
            return false;
        });
        return any[0];
    }
}
