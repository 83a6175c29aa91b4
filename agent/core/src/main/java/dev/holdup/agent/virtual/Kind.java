package dev.holdup.agent.virtual;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import dev.holdup.agent.account.TaskBook;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is known of the virtual threads of one kind: of one pattern of names, or without a name those that run one class of
 * tasks. Shape: written by all carriers; whoever reads may lag by an instant. Units: ns.
 */
public final class Kind {
    /** Null where the name counts. */
    private final Class<?> type;

    private final long hash;
    private final String name;
    private final Lengths mountDelays = new Lengths();
    private final Lengths blocked = new Lengths();
    private final Lengths stays = new Lengths();
    private final LongAdder delayed = new LongAdder();
    private final LongAdder waited = new LongAdder();
    private final LongAdder ran = new LongAdder();
    private volatile String site;

    Kind(Class<?> type, long hash, String name) {
        this.type = type;
        this.hash = hash;
        this.name = name;
    }

    boolean is(Class<?> otherType, long otherHash) {
        return type == otherType && hash == otherHash;
    }

    void mounted(long delay) {
        delayed.add(Math.max(0, delay));
        mountDelays.addByAny(inRange(delay));
    }

    void blocked(long length) {
        waited.add(Math.max(0, length));
        blocked.addByAny(inRange(length));
    }

    void stayed(long length) {
        ran.add(length);
        stays.addByAny(inRange(length));
    }

    /** @return whether nobody has looked yet where such threads are started */
    boolean lacksSite() {
        return site == null;
    }

    void startedAt(String newSite) {
        site = newSite;
    }

    private static long inRange(long nanos) {
        return Math.max(0, Math.min(nanos, TaskBook.LONGEST));
    }

    public String name() {
        return name;
    }

    /** Where the first that was followed was started, empty where nobody saw. */
    public String site() {
        return site == null ? "" : site;
    }

    public void addMountDelaysTo(Counts sum) {
        mountDelays.addTo(sum);
    }

    public void addBlockedTo(Counts sum) {
        blocked.addTo(sum);
    }

    public void addStaysTo(Counts sum) {
        stays.addTo(sum);
    }

    /** So far. */
    public Totals totals() {
        return new Totals(delayed.sum(), waited.sum(), ran.sum());
    }

    public record Totals(long delayedNanos, long blockedNanos, long ranNanos) {}
}
