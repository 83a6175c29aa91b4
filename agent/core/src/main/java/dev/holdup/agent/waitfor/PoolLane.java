package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A {@code ThreadPoolExecutor}, and what extends it: scheduled ones, Reactor's schedulers, Vert.x's worker pools. */
final class PoolLane implements Lane {
    /** The rest of {@code ctl} is the run state. */
    private static final int COUNT_MASK = (1 << 29) - 1;

    private final ThreadPoolExecutor executor;
    private final Jdk jdk;
    private final Queues queues;
    private final boolean single;

    PoolLane(ThreadPoolExecutor executor, Jdk jdk, Queues queues) {
        this.executor = executor;
        this.jdk = jdk;
        this.queues = queues;
        // Reactor runs each of its single-threaded workers as a loop
        this.single = isReactors(executor) || isReactors(jdk.threadFactory.of(executor));
    }

    private static boolean isReactors(Object object) {
        return object != null && object.getClass().getName().startsWith("reactor.core.");
    }

    @Override
    public Object executor() {
        return executor;
    }

    @Override
    public Node.Kind kind() {
        return single && jdk.maximumSize.number(executor) >= 1 && jdk.coreSize.number(executor) == 1
                ? Node.Kind.LOOP
                : Node.Kind.POOL;
    }

    /** A worker is a lock that it holds while it runs a task; one in a wrapped thread waits for its queue. */
    @Override
    public boolean idle(Thread thread, Object blocker) {
        Object worker = jdk.target(thread);
        return jdk.pool.has(worker)
                ? jdk.synchronizerState.number(worker) == 0
                : blocker != null && !jdk.owner.has(blocker) && !jdk.callable.has(blocker) && !jdk.next.has(blocker);
    }

    @Override
    public int size() {
        return jdk.control.of(executor) instanceof AtomicInteger control ? control.get() & COUNT_MASK : 0;
    }

    /** Beyond its core only a full queue makes it grow. */
    @Override
    public boolean canGrow() {
        int size = size();
        if (size >= jdk.maximumSize.number(executor)) {
            return false;
        }
        return size < Math.max(1, jdk.coreSize.number(executor)) || !queues.isUnbounded(jdk.queue.of(executor));
    }

    @Override
    public boolean eachQueued(Predicate<Object> visitor) {
        return queues.each(jdk.queue.of(executor), visitor);
    }
}
