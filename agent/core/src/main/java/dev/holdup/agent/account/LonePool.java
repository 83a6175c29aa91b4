package dev.holdup.agent.account;

import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool whose one thread is a loop: what the pool's hooks tell is told to the loop. */
final class LonePool extends HoldupDispatcher {
    final LoopAccount loop;

    LonePool(LoopAccount loop) {
        this.loop = loop;
    }

    /** Whether a poller is a pool that never has a second thread. */
    static boolean is(Object poller) {
        // a scheduled pool's queue has no bound, so that it never grows beyond its core
        return poller instanceof ScheduledThreadPoolExecutor scheduled
                ? scheduled.getCorePoolSize() <= 1
                : poller instanceof ThreadPoolExecutor pool && pool.getMaximumPoolSize() == 1;
    }

    @Override
    protected void taskAdded(Object task) {
        loop.wrappedTaskAdded(task);
    }

    /** One that is not due yet waits for nobody. */
    @Override
    protected void taskScheduled(Object task) {
        if (task instanceof Delayed delayed && delayed.getDelay(TimeUnit.NANOSECONDS) <= 0) {
            loop.wrappedTaskAdded(task);
        }
    }

    @Override
    protected void runStarts(int op, Object task) {
        loop.runStarts(op, task);
    }

    @Override
    protected void timerDue(Object task, long due) {
        loop.runWasDueUnseen(task, due);
    }

    @Override
    protected void runEnds() {
        loop.runEnds();
    }
}
