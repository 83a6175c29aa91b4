package dev.holdup.agent.watch;

import java.lang.reflect.Field;
import java.util.concurrent.ForkJoinPool;

/** The JDK's scheduler of virtual threads, and what the looks of an interval saw there. Used by the watchdog alone. */
final class Scheduler {
    private final ForkJoinPool pool;
    private int looks;
    private long mountedSum;
    private int mostMounted;
    private long queuedSum;
    private int mostQueued;
    private long saturatedNanos;
    private long lastLook;
    private long lastTold;
    private long lastMounts;

    /** To be made once virtual threads are in use, for it would make the scheduler otherwise. */
    Scheduler(long now) {
        pool = pool();
        lastLook = now;
        lastTold = now;
    }

    /** Virtual threads that may run and are not mounted; -1 where unknown. */
    int queued() {
        return pool == null
                ? -1
                : (int) Math.min(Integer.MAX_VALUE, pool.getQueuedTaskCount() + pool.getQueuedSubmissionCount());
    }

    int parallelism() {
        return pool == null ? -1 : pool.getParallelism();
    }

    void looked(long now, int mounted, int queued) {
        looks++;
        mountedSum += mounted;
        mostMounted = Math.max(mostMounted, mounted);
        queuedSum += Math.max(0, queued);
        mostQueued = Math.max(mostQueued, queued);
        if (queued > 0 && mounted >= parallelism()) {
            saturatedNanos += now - lastLook;
        }
        lastLook = now;
    }

    /** Of the time since the last call. */
    VirtualSink.SchedulerSecond second(long now, long mounts) {
        int n = Math.max(1, looks);
        VirtualSink.SchedulerSecond second = new VirtualSink.SchedulerSecond(
                parallelism(),
                pool == null ? -1 : pool.getPoolSize(),
                mounts - lastMounts,
                (int) Math.round(mountedSum / (double) n),
                mostMounted,
                pool == null ? -1 : (int) Math.round(queuedSum / (double) n),
                pool == null ? -1 : mostQueued,
                saturatedNanos,
                now - lastTold);
        looks = 0;
        mountedSum = 0;
        mostMounted = 0;
        queuedSum = 0;
        mostQueued = 0;
        saturatedNanos = 0;
        lastTold = now;
        lastMounts = mounts;
        return second;
    }

    private static ForkJoinPool pool() {
        try {
            Field field = Class.forName("java.lang.VirtualThread").getDeclaredField("DEFAULT_SCHEDULER");
            field.setAccessible(true);
            return (ForkJoinPool) field.get(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
