package dev.holdup.agent.watch;

import dev.holdup.agent.account.TaskBook;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** What a histogram that only grows gained since it was last looked at. */
final class Interval {
    private Histogram seen = TaskBook.histogram();
    private Histogram now = TaskBook.histogram();
    private final Histogram gained = TaskBook.histogram();

    /** @param source adds all that there is so far to the histogram it is given */
    Histogram gainedBy(Consumer<Histogram> source) {
        now.reset();
        source.accept(now);
        gained.reset();
        gained.add(now);
        gained.subtract(seen);
        Histogram spare = seen;
        seen = now;
        now = spare;
        return gained;
    }
}
