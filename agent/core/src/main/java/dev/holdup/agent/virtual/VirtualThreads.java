package dev.holdup.agent.virtual;

import dev.holdup.agent.account.Nanos;
import dev.holdup.agent.account.SubmitSite;
import java.util.Collection;

/**
 * Where virtual threads are mounted, and what they wait for it. Called by carriers in the middle of the JDK's own work on
 * virtual threads: nothing here waits, and nothing is allocated but what is kept for each carrier and each kind.
 */
public final class VirtualThreads extends HoldupDispatcher {
    private static final int FEWEST_PLACES = 1 << 10;
    private static final int MOST_PLACES = 1 << 18;

    /** Of the places for waits so many may be taken when more threads are to be followed. */
    private static final int ROOMY = 8;

    private static final int SPARSEST = 1 << 12;

    private final long timedASecond;
    private final Carriers carriers = new Carriers();
    private final Kinds kinds = new Kinds();
    private final Waits waits;
    /** Whether anybody uses virtual threads at all. */
    private volatile boolean seen;

    private long lastLost;

    /** Whether this JDK has any. */
    public static boolean exist() {
        return Runtime.version().feature() >= 21;
    }

    /** Goes through everything that carriers will do, once: none of them loads our classes. */
    public static void rehearse() {
        VirtualThreads scratch = new VirtualThreads(FEWEST_PLACES);
        for (String name : new String[] {"", "holdup-0"}) {
            Thread thread = new Thread(null, () -> {}, name, 0, false);
            scratch.entered(0, thread);
            scratch.taskAdded(thread);
            scratch.runStarts(0, thread);
            scratch.runIs(thread);
            scratch.runEnds();
        }
    }

    /** @param timedASecond about so many waits are to be timed in a second, 0 for none */
    public VirtualThreads(long timedASecond) {
        this.timedASecond = timedASecond;
        long places = Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, timedASecond));
        waits = new Waits((int) Long.highestOneBit(places), timedASecond > 0 ? 1 : 0);
    }

    /** A virtual thread is started. */
    @Override
    protected long entered(int operation, Object virtual) {
        Thread thread = (Thread) virtual;
        if (waits.follows(thread.getId())) {
            Kind kind = kinds.of(thread);
            if (kind.lacksSite()) {
                kind.startedAt(SubmitSite.here());
            }
        }
        return 0;
    }

    @Override
    protected void taskAdded(Object virtual) {
        long id = ((Thread) virtual).getId();
        if (waits.follows(id)) {
            waits.becomesRunnable(id, Nanos.now());
        }
    }

    @Override
    protected void runStarts(int operation, Object virtual) {
        Carrier carrier = carriers.current();
        if (carrier == null) {
            return;
        }
        if (!seen) {
            seen = true;
        }
        Thread thread = (Thread) virtual;
        long id = thread.getId();
        long now = Nanos.now();
        carrier.kind = waits.follows(id) ? waited(thread, id, now) : null;
        carrier.mounts(thread, now);
    }

    private Kind waited(Thread thread, long id, long now) {
        Kind kind = kinds.of(thread);
        int place = waits.find(id);
        if (place >= 0) {
            long since = waits.since(place);
            long runnable = waits.runnable(place);
            waits.free(place, id);
            if (runnable != 0) {
                kind.mounted(now - runnable);
                if (since != 0) {
                    kind.blocked(runnable - since);
                }
            }
        }
        return kind;
    }

    /** A virtual thread has left its carrier. */
    @Override
    protected void runIs(Object virtual) {
        long id = ((Thread) virtual).getId();
        if (waits.follows(id)) {
            waits.waits(id, Nanos.now());
        }
    }

    @Override
    protected void runEnds() {
        Carrier carrier = carriers.current();
        if (carrier == null) {
            return;
        }
        long length = carrier.unmounts(Nanos.now());
        Kind kind = carrier.kind;
        if (kind != null && length >= 0) {
            kind.stayed(length);
        }
    }

    public boolean areUsed() {
        return seen;
    }

    public Collection<Carrier> carriers() {
        return carriers.all();
    }

    public Collection<Kind> kinds() {
        return kinds.all();
    }

    public void forgetEnded() {
        carriers.forgetEnded();
    }

    /**
     * Watchdog, each second: follows fewer threads where more waits are timed than was asked for or where places are short,
     * and more where that has passed.
     *
     * @param timed waits that were timed in the past second
     */
    public void adapt(long timed) {
        long lost = waits.lost();
        boolean crowded = lost - lastLost > timed / 50;
        lastLost = lost;
        int oneIn = waits.oneIn();
        if (oneIn == 0) {
            return;
        }
        int wanted = crowded ? oneIn * 2 : oneIn;
        while (timed * oneIn / wanted > timedASecond && wanted < SPARSEST) {
            wanted *= 2;
        }
        if (oneIn > 1 && wanted == oneIn && timed < timedASecond / 4 && waits.isRoomy(ROOMY)) {
            wanted = oneIn / 2;
        }
        if (wanted != oneIn && wanted <= SPARSEST) {
            waits.follow(wanted);
        }
    }

    /** Of the virtual threads, one in so many is followed now, 0 for none. */
    public int oneIn() {
        return waits.oneIn();
    }

    public long bytes() {
        return waits.bytes();
    }

    public String kindOf(Thread virtual) {
        return kinds.of(virtual).name();
    }
}
