package dev.holdup.agent.watch;

import dev.holdup.agent.virtual.Kind;
import org.HdrHistogram.Histogram;

/** The watchdog's notes on one kind of virtual threads. */
final class KindWatch {
    private final Interval mountDelays = new Interval(false);
    private final Interval blocked = new Interval(false);
    private final Interval stays = new Interval(false);
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
        Histogram delays = mountDelays.gainedBy(kind::addMountDelaysTo, scratches.queueDelays());
        Histogram waits = blocked.gainedBy(kind::addBlockedTo, scratches.busyPeriods());
        Histogram runs = stays.gainedBy(kind::addStaysTo, scratches.serviceTimes());
        sink.kind(kind, last, now, oneIn, delays, waits, runs);
        last = now;
    }
}
