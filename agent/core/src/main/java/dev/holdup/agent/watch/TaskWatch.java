package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.PoolBook;
import dev.holdup.agent.account.TaskBook;
import java.util.function.Consumer;

/** The watchdog's notes on one class of tasks of one loop or pool. */
final class TaskWatch {
    private final Interval queueDelays = new Interval();
    private final Interval serviceTimes = new Interval();
    private final Scratches scratches;
    private TaskBook.Totals last = new TaskBook.Totals(0, 0, 0, 0, 0, 0, 0, "");

    TaskWatch(Scratches scratches) {
        this.scratches = scratches;
    }

    void tell(long loop, TaskBook book, StatsSink sink) {
        tell(loop, book.name(), book.totals(), book::addQueueDelaysTo, book::addServiceTimesTo, sink);
    }

    void tell(long pool, PoolBook book, StatsSink sink) {
        tell(pool, book.name(), book.totals(), book::addQueueDelaysTo, book::addServiceTimesTo, sink);
    }

    private void tell(
            long loop,
            String name,
            TaskBook.Totals now,
            Consumer<Counts> delays,
            Consumer<Counts> services,
            StatsSink sink) {
        // what was charged for a wake-up is taken back at the end of its iteration: told with the next interval
        if (now.equals(last) || now.inflicted() < last.inflicted()) {
            return;
        }
        sink.task(
                loop,
                name,
                last,
                now,
                queueDelays.gainedBy(delays, scratches.queueDelays()),
                serviceTimes.gainedBy(services, scratches.serviceTimes()));
        last = now;
    }
}
