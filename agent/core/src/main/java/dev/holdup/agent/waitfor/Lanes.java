package dev.holdup.agent.waitfor;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/** Which lane a thread works for, found through what it was made to run. For one thread. */
final class Lanes {
    private static final int DEEPEST = 6;
    private static final int MOST = 64;

    private final Jdk jdk;
    private final ClassFields fields;
    private final Queues queues;
    /** By thread id; null for a thread of no lane. */
    private final Map<Long, Lane> known = new HashMap<>();

    Lanes(Jdk jdk, ClassFields fields) {
        this.jdk = jdk;
        this.fields = fields;
        this.queues = new Queues(jdk);
    }

    /** @return null for a thread of no lane */
    Lane of(Thread thread) {
        Long id = thread.getId();
        Lane lane = known.get(id);
        if (lane == null && !known.containsKey(id)) {
            lane = find(thread);
            known.put(id, lane);
        }
        return lane;
    }

    /** Forgets threads that are no more. */
    void keep(Set<Long> threads) {
        known.keySet().retainAll(threads);
    }

    private Lane find(Thread thread) {
        if (jdk.forkJoinPool.has(thread)) {
            boolean carrier = thread.getClass().getName().endsWith("CarrierThread");
            return !carrier && jdk.forkJoinPool.of(thread) instanceof ForkJoinPool pool
                    ? new ForkJoinLane(pool, jdk)
                    : null;
        }
        return search(thread, jdk.target(thread));
    }

    private record Step(Object object, int depth) {}

    /** Thread factories wrap: a lambda around a worker, Netty's four layers around its executor. */
    private Lane search(Thread thread, Object target) {
        Queue<Step> open = new ArrayDeque<>();
        if (target != null) {
            open.add(new Step(target, 0));
        }
        for (int visited = 0; !open.isEmpty() && visited < MOST; visited++) {
            Step step = open.remove();
            Lane lane = lane(thread, step.object);
            if (lane != null) {
                return lane;
            }
            if (step.depth < DEEPEST) {
                for (Field field : fields.of(step.object.getClass())) {
                    Object value = ClassFields.value(field, step.object);
                    if (value instanceof Runnable || value != null && isNetty(value.getClass())) {
                        open.add(new Step(value, step.depth + 1));
                    }
                }
            }
        }
        return null;
    }

    /** A thread that merely knows an executor is not its worker. */
    private Lane lane(Thread thread, Object object) {
        if (jdk.workerThread.of(object) == thread && jdk.pool.of(object) instanceof ThreadPoolExecutor executor) {
            return new PoolLane(executor, jdk, queues);
        }
        if (isNetty(object.getClass()) && fields.named(object, "thread") == thread) {
            Object taskQueue = fields.named(object, "taskQueue");
            Object scheduled = fields.named(object, "scheduledTaskQueue");
            Object timers = scheduled == null ? null : fields.named(scheduled, "queue");
            return taskQueue == null ? null : new NettyLane(object, taskQueue, timers, queues);
        }
        return null;
    }

    private static boolean isNetty(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(NettyLane.TYPE)) {
                return true;
            }
        }
        return false;
    }
}
