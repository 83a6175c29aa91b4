package dev.holdup.agent.account;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** What a pool knows of one class of tasks, since the pool was found. Shape: written by all its threads. Units: ns. */
public final class PoolBook {
    final Class<?> type;
    private final Histogram queueDelays = new AtomicHistogram(TaskBook.SHORTEST, TaskBook.LONGEST, TaskBook.DIGITS);
    private final Histogram serviceTimes = new AtomicHistogram(TaskBook.SHORTEST, TaskBook.LONGEST, TaskBook.DIGITS);
    private final LongAdder waited = new LongAdder();

    PoolBook(Class<?> type) {
        this.type = type;
    }

    void waited(long delay) {
        waited.add(delay);
        queueDelays.recordValue(Math.min(delay, TaskBook.LONGEST));
    }

    void ran(long length) {
        serviceTimes.recordValue(Math.min(length, TaskBook.LONGEST));
    }

    public String name() {
        return type.getName();
    }

    public void addQueueDelaysTo(Histogram sum) {
        sum.add(queueDelays);
    }

    public void addServiceTimesTo(Histogram sum) {
        sum.add(serviceTimes);
    }

    public TaskBook.Totals totals() {
        return new TaskBook.Totals(
                serviceTimes.getTotalCount(),
                waited.sum(),
                0,
                0,
                queueDelays.getTotalCount() == 0 ? 0 : queueDelays.getMaxValue(),
                serviceTimes.getTotalCount() == 0 ? 0 : serviceTimes.getMaxValue(),
                0,
                "");
    }
}
