package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import org.HdrHistogram.Histogram;

/** Receives what a loop did in an interval; ns. The histograms are reused after the call. */
public interface StatsSink {
    void stats(
            LoopAccount loop,
            LoopAccount.Counters before,
            LoopAccount.Counters after,
            long intervalNanos,
            Histogram serviceTimes,
            Histogram busyPeriods);
}
