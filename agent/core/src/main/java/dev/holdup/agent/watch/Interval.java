package dev.holdup.agent.watch;

import dev.holdup.agent.account.Lengths;
import dev.holdup.agent.account.TaskBook;
import java.util.Arrays;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** What counts that only grow have gained since they were last looked at. Used by the watchdog alone. */
final class Interval {
    /** Shared by intervals that are looked at one after the other, for each has tens of kilobytes. */
    static final class Scratch {
        private long[] now = new long[Lengths.BUCKETS];
        private final Histogram gained = TaskBook.histogram();
    }

    private long[] seen = new long[Lengths.BUCKETS];
    private final long[] recent;

    Interval() {
        this(false);
    }

    /** @param remembers whether {@link #recent} will be asked */
    Interval(boolean remembers) {
        recent = new long[remembers ? Lengths.BUCKETS : 0];
    }

    /**
     * @param source adds all that there is so far, by bucket of {@link Lengths}, to the counts it is given
     * @return valid until the scratch is used again
     */
    Histogram gainedBy(Consumer<long[]> source, Scratch scratch) {
        long[] now = scratch.now;
        Arrays.fill(now, 0);
        source.accept(now);
        Histogram gained = scratch.gained;
        if (gained.getTotalCount() > 0) {
            gained.reset();
        }
        for (int i = next(now, 0); i < now.length; i = next(now, i + 1)) {
            long count = now[i] - seen[i];
            if (count > 0) { // less where a source is gone
                gained.recordValueWithCount(Lengths.middle(i), count);
                if (recent.length > 0) {
                    recent[i] += count;
                }
            }
        }
        scratch.now = seen;
        seen = now;
        return gained;
    }

    private int next(long[] now, int from) {
        int found = Arrays.mismatch(now, from, now.length, seen, from, now.length);
        return found < 0 ? now.length : from + found;
    }

    /**
     * All that was gained since it was last forgotten.
     *
     * @return valid until the scratch is used again
     */
    Histogram recent(Scratch scratch) {
        Histogram sum = scratch.gained;
        sum.reset();
        for (int i = 0; i < recent.length; i++) {
            if (recent[i] > 0) {
                sum.recordValueWithCount(Lengths.middle(i), recent[i]);
            }
        }
        return sum;
    }

    void forgetRecent() {
        Arrays.fill(recent, 0);
    }
}
