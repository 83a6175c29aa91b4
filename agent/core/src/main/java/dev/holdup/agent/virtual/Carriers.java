package dev.holdup.agent.virtual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The carriers, by thread id. A carrier makes its own entry when it first carries; the watchdog takes it out. */
final class Carriers {
    /** Four times as many as the JDK's scheduler may have. */
    private static final int CAPACITY = 1 << 10;

    private static final int PROBES = 16;

    private final AtomicReferenceArray<Carrier> table = new AtomicReferenceArray<>(CAPACITY);

    /** @return the current thread's, null where there is no place for it */
    Carrier current() {
        Thread me = Thread.currentThread();
        int first = (int) me.getId();
        for (int n = 0; n < PROBES; n++) {
            Carrier found = table.getAcquire(first + n & CAPACITY - 1);
            if (found != null && found.thread() == me) {
                return found;
            }
        }
        return add(me, first);
    }

    private Carrier add(Thread me, int first) {
        for (int n = 0; n < PROBES; n++) {
            int i = first + n & CAPACITY - 1;
            if (table.get(i) == null) {
                Carrier mine = new Carrier(me);
                if (table.compareAndSet(i, null, mine)) {
                    return mine;
                }
            }
        }
        return null;
    }

    Collection<Carrier> all() {
        Collection<Carrier> all = new ArrayList<>();
        for (int i = 0; i < CAPACITY; i++) {
            Carrier carrier = table.getAcquire(i);
            if (carrier != null) {
                all.add(carrier);
            }
        }
        return all;
    }

    void forgetEnded() {
        for (int i = 0; i < CAPACITY; i++) {
            Carrier carrier = table.getAcquire(i);
            if (carrier != null && !carrier.thread().isAlive()) {
                table.set(i, null);
            }
        }
    }
}
