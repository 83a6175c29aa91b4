package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.LoopBooks;
import dev.holdup.agent.account.TaskBook;

/** Receives what a loop did in an interval; ns. The histograms are reused after the call. */
public interface StatsSink {
    void loop(LoopAccount loop, LoopSecond second);

    void task(
            long loop,
            String taskClass,
            TaskBook.Totals before,
            TaskBook.Totals now,
            Counts queueDelays,
            Counts serviceTimes);

    /** So many queue delays could not be followed. */
    void dropped(long count);

    /** Totals are since the loop was found, histograms of the interval; {@code runQueueNanos} -1 where unknown. */
    record LoopSecond(
            LoopBooks.Totals before,
            LoopBooks.Totals now,
            long intervalNanos,
            long idleNanos,
            long waitedNanos,
            long runQueueNanos,
            Counts busyPeriods,
            Counts queueDelays,
            Counts serviceTimes) {}
}
