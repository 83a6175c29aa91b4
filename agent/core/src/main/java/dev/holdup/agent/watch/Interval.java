package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import dev.holdup.agent.account.TaskBook;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** What counts that only grow have gained since they were last looked at. Used by the watchdog alone. */
final class Interval {
    private static final Counts NOTHING = new Counts();

    /** Shared by intervals that are looked at one after the other, for each has tens of kilobytes. */
    static final class Scratch {
        private Counts now = new Counts();
        private final Histogram gained = TaskBook.histogram();
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
        Histogram gained = emptied(scratch);
        now.eachAbove(seen, (bucket, count) -> {
            gained.recordValueWithCount(Lengths.middle(bucket), count);
            if (recent != null) {
                recent.add(bucket, count);
            }
        });
        scratch.now = seen;
        seen = now;
        return gained;
    }

    /**
     * All that was gained since it was last forgotten.
     *
     * @return valid until the scratch is used again
     */
    Histogram recent(Scratch scratch) {
        Histogram sum = emptied(scratch);
        recent.eachAbove(NOTHING, (bucket, count) -> sum.recordValueWithCount(Lengths.middle(bucket), count));
        return sum;
    }

    void forgetRecent() {
        recent.clear();
    }

    private static Histogram emptied(Scratch scratch) {
        if (scratch.gained.getTotalCount() > 0) {
            scratch.gained.reset();
        }
        return scratch.gained;
    }
}
