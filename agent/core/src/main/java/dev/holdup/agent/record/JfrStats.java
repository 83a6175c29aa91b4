package dev.holdup.agent.record;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.TaskBook;
import dev.holdup.agent.watch.StatsSink;

/** Writes {@code holdup.LoopStats} and {@code holdup.TaskStats}. */
public final class JfrStats implements StatsSink {
    private final HistogramText text = new HistogramText();

    @Override
    public void loop(LoopAccount loop, LoopSecond second) {
        LoopStatsEvent event = new LoopStatsEvent();
        event.loop = loop.identity.id();
        event.iterations = second.now().iterations() - second.before().iterations();
        event.tasks = second.now().tasks() - second.before().tasks();
        event.idle = second.idleNanos();
        event.busy = second.intervalNanos() - second.idleNanos();
        event.wakeUps = event.iterations;
        event.maxBacklog = loop.maxBacklog();
        event.lag = text.of(second.busyPeriods());
        event.serviceTime = text.of(second.serviceTimes());
        event.queueDelay = text.of(second.queueDelays());
        event.waited = second.waitedNanos();
        event.waking = second.now().waking() - second.before().waking();
        event.unattributed = second.now().unattributed() - second.before().unattributed();
        event.estimatedDelay = second.now().estimated() - second.before().estimated();
        event.runQueue = second.runQueueNanos() < 0 ? Long.MIN_VALUE : second.runQueueNanos();
        event.commit();
    }

    @Override
    public void task(
            long loop,
            String taskClass,
            TaskBook.Totals before,
            TaskBook.Totals now,
            Counts queueDelays,
            Counts serviceTimes) {
        TaskStatsEvent event = new TaskStatsEvent();
        event.loop = loop;
        event.taskClass = taskClass;
        event.count = now.count() - before.count();
        event.queueDelay = text.of(queueDelays);
        event.serviceTime = text.of(serviceTimes);
        event.waited = now.waited() - before.waited();
        event.inflictedDelay = now.inflicted() - before.inflicted();
        event.estimatedDelay = now.estimated() - before.estimated();
        event.submitSite = now.submitSite();
        event.maxQueueDelay = now.maxQueueDelay();
        event.maxServiceTime = now.maxServiceTime();
        event.aboveRange = now.aboveRange() - before.aboveRange();
        event.commit();
    }

    @Override
    public void dropped(long count) {
        DroppedEvent event = new DroppedEvent();
        event.what = "queue delays";
        event.count = count;
        event.commit();
    }
}
