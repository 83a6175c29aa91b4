package dev.holdup.agent.watch;

import dev.holdup.agent.account.TaskBook;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** What a histogram that only grows gained since it was last looked at. Used by the watchdog alone. */
final class Interval {
    /** Shared by intervals that are looked at one after the other, for each histogram has tens of kilobytes. */
    static final class Scratch {
        private Histogram now = TaskBook.histogram();
        private final Histogram gained = TaskBook.histogram();
    }

    private Histogram seen = TaskBook.histogram();

    /**
     * @param source adds all that there is so far to the histogram it is given
     * @return valid until the scratch is used again
     */
    Histogram gainedBy(Consumer<Histogram> source, Scratch scratch) {
        Histogram now = scratch.now;
        now.reset();
        source.accept(now);
        scratch.gained.reset();
        if (now.getTotalCount() != seen.getTotalCount()) {
            scratch.gained.add(now);
            scratch.gained.subtract(seen);
        }
        scratch.now = seen;
        seen = now;
        return scratch.gained;
    }

    /** Where it is known that nothing was gained, and should something have been, the next look finds it. */
    static Histogram nothing(Scratch scratch) {
        scratch.gained.reset();
        return scratch.gained;
    }
}
