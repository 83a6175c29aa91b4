package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;

/**
 * A {@code ForkJoinPool}. Where a wait goes through the pool it starts a spare thread, and there is no deadlock; only
 * waits that it does not know of (a latch, a lock, a {@code FutureTask}) keep its threads.
 */
final class ForkJoinLane implements Lane {
    private final ForkJoinPool executor;
    private final Jdk jdk;

    ForkJoinLane(ForkJoinPool executor, Jdk jdk) {
        this.executor = executor;
        this.jdk = jdk;
    }

    @Override
    public Object executor() {
        return executor;
    }

    @Override
    public Node.Kind kind() {
        return Node.Kind.POOL;
    }

    @Override
    public boolean idle(Thread worker, Object blocker) {
        return blocker == executor;
    }

    @Override
    public int size() {
        return executor.getPoolSize();
    }

    @Override
    public boolean canGrow() {
        return executor.getClass() != ForkJoinPool.class || executor.getPoolSize() < executor.getParallelism();
    }

    /** A wait that the pool makes up for with a spare thread. */
    static boolean compensated(StackTraceElement frame) {
        String method = frame.getMethodName();
        return frame.getClassName().startsWith("java.util.concurrent.ForkJoin")
                && (method.equals("managedBlock")
                        || method.equals("compensatedBlock")
                        || method.equals("awaitDone")
                        || method.equals("awaitJoin")
                        || method.equals("helpJoin")
                        || method.equals("awaitQuiescence"));
    }

    @Override
    public boolean eachQueued(Predicate<Object> visitor) {
        if (!(jdk.forkJoinQueues.of(executor) instanceof Object[] queues)) {
            return false;
        }
        for (Object queue : queues) {
            if (queue != null && jdk.forkJoinTasks.of(queue) instanceof Object[] tasks) {
                for (Object task : tasks) {
                    if (task != null && !visitor.test(task)) {
                        return true;
                    }
                }
            }
        }
        return true;
    }
}
