package dev.holdup.agent.account;

import java.util.concurrent.atomic.LongAdder;

/** What a pool knows of one class of tasks, since the pool was found. Shape: written by all its threads. Units: ns. */
public final class PoolBook {
    final Class<?> type;
    private final Lengths queueDelays = new Lengths();
    private final Lengths serviceTimes = new Lengths();
    private final LongAdder waited = new LongAdder();

    PoolBook(Class<?> type) {
        this.type = type;
    }

    void waited(long delay) {
        waited.add(delay);
        queueDelays.addByAny(Math.min(delay, TaskBook.LONGEST));
    }

    void ran(long length) {
        serviceTimes.addByAny(Math.min(Math.max(0, length), TaskBook.LONGEST));
    }

    public String name() {
        return type.getName();
    }

    public void addQueueDelaysTo(Counts sum) {
        queueDelays.addTo(sum);
    }

    public void addServiceTimesTo(Counts sum) {
        serviceTimes.addTo(sum);
    }

    public TaskBook.Totals totals() {
        return new TaskBook.Totals(
                serviceTimes.count(), waited.sum(), 0, 0, queueDelays.longest(), serviceTimes.longest(), 0, "");
    }
}
