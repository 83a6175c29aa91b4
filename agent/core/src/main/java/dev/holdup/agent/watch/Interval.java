package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import dev.holdup.agent.account.TaskBook;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** What counts that only grow have gained since they were last looked at. Used by the watchdog alone. */
final class Interval {
    /** Shared by intervals that are looked at one after the other, for each has tens of kilobytes. */
    static final class Scratch {
        private Counts now = new Counts();
        private final Counts gained = new Counts();
        private final Histogram histogram = TaskBook.histogram();

        /** What the interval that was looked at last had gained; valid until the scratch is used again. */
        Counts gained() {
            return gained;
        }
    }

    private Counts seen = new Counts();
    /** Null where nobody will ask. */
    private final Counts recent;

    Interval() {
        this(false);
    }

    /** @param remembers whether {@link #recent} will be asked */
    Interval(boolean remembers) {
        recent = remembers ? new Counts() : null;
    }

    /**
     * @param source adds all that there is so far to the counts it is given; less than before where a part of it is gone
     * @return valid until the scratch is used again
     */
    Histogram gainedBy(Consumer<Counts> source, Scratch scratch) {
        Counts now = scratch.now;
        now.clear();
        source.accept(now);
        Histogram histogram = scratch.histogram;
        if (histogram.getTotalCount() > 0) {
            histogram.reset();
        }
        scratch.gained.clear();
        now.eachAbove(seen, (bucket, count) -> {
            scratch.gained.add(bucket, count);
            histogram.recordValueWithCount(Lengths.middle(bucket), count);
        });
        if (recent != null) {
            recent.add(scratch.gained);
        }
        scratch.now = seen;
        seen = now;
        return histogram;
    }

    /** All that was gained since it was last forgotten. */
    Counts recent() {
        return recent;
    }

    void forgetRecent() {
        recent.clear();
    }
}
