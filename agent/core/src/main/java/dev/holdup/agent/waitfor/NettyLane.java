package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.function.Predicate;

/** Netty's {@code SingleThreadEventExecutor}: an event loop, or one executor of a group. */
final class NettyLane implements Lane {
    static final String TYPE = "io.netty.util.concurrent.SingleThreadEventExecutor";

    private final Object executor;
    private final Object taskQueue;
    private final Object timers;
    private final Queues queues;

    /** @param timers the array of its scheduled tasks, or null */
    NettyLane(Object executor, Object taskQueue, Object timers, Queues queues) {
        this.timers = timers;
        this.executor = executor;
        this.taskQueue = taskQueue;
        this.queues = queues;
    }

    @Override
    public Object executor() {
        return executor;
    }

    @Override
    public Node.Kind kind() {
        return Node.Kind.LOOP;
    }

    /** It waits for work in a poll, or on the condition of its queue. */
    @Override
    public boolean idle(Thread worker, Object blocker) {
        return blocker != null && blocker.getClass().getName().endsWith("$ConditionObject");
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public boolean canGrow() {
        return false;
    }

    @Override
    public boolean eachQueued(Predicate<Object> visitor) {
        boolean[] more = {true};
        boolean read = queues.each(taskQueue, task -> more[0] = visitor.test(task));
        if (more[0] && timers instanceof Object[] scheduled) {
            for (Object task : scheduled) {
                if (task != null && !visitor.test(task)) {
                    break;
                }
            }
        }
        return read;
    }
}
