package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.TaskBook;

/** The watchdog's notes on one class of tasks of one loop. */
final class TaskWatch {
    private final Interval queueDelays = new Interval();
    private final Interval serviceTimes = new Interval();
    private TaskBook.Totals last = new TaskBook.Totals(0, 0, 0, 0, 0, 0, 0, "");

    void tell(LoopAccount loop, TaskBook book, StatsSink sink) {
        TaskBook.Totals now = book.totals();
        if (now.equals(last)) {
            return;
        }
        sink.task(
                loop,
                book.name(),
                last,
                now,
                queueDelays.gainedBy(book::addQueueDelaysTo),
                serviceTimes.gainedBy(book::addServiceTimesTo));
        last = now;
    }
}
