package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.virtual.Kind;

/** The watchdog's notes on one kind of virtual threads. */
final class KindWatch {
    private final Interval mountDelays = new Interval();
    private final Interval blocked = new Interval();
    private final Interval stays = new Interval();
    private final Scratches scratches;
    private Kind.Totals last = new Kind.Totals(0, 0, 0);

    KindWatch(Scratches scratches) {
        this.scratches = scratches;
    }

    void tell(Kind kind, int oneIn, VirtualSink sink) {
        Kind.Totals now = kind.totals();
        if (now.equals(last)) {
            return;
        }
        Counts delays = mountDelays.gainedBy(kind::addMountDelaysTo, scratches.queueDelays());
        Counts waits = blocked.gainedBy(kind::addBlockedTo, scratches.busyPeriods());
        Counts runs = stays.gainedBy(kind::addStaysTo, scratches.serviceTimes());
        sink.kind(kind, last, now, oneIn, delays, waits, runs);
        last = now;
    }
}
