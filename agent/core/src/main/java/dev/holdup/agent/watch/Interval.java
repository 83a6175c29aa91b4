package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import java.util.function.Consumer;

/** What {@link Lengths} that only grow have gained since they were last looked at. Used by the watchdog alone. */
final class Interval {
    /** Shared by intervals that are looked at one after the other, for each has tens of kilobytes. */
    static final class Scratch {
        private Counts now = new Counts();
        private final Counts gained = new Counts();
    }

    private Counts seen = new Counts();
    /** Null where nobody asks. */
    private Counts recent;

    /**
     * @param source adds all that there is so far to the counts it is given; less than before where a part of it is gone
     * @return valid until the scratch is used again
     */
    Counts gainedBy(Consumer<Counts> source, Scratch scratch) {
        Counts now = scratch.now;
        now.clear();
        source.accept(now);
        scratch.gained.becomeGain(now, seen);
        if (recent != null) {
            recent.add(scratch.gained);
        }
        scratch.now = seen;
        seen = now;
        return scratch.gained;
    }

    /** As of the last look. */
    Counts all() {
        return seen;
    }

    /** From now on {@link #recent} is kept. */
    void remember() {
        recent = new Counts();
    }

    /** All that was gained since it was last forgotten. */
    Counts recent() {
        return recent;
    }

    void forgetRecent() {
        recent.clear();
    }
}
