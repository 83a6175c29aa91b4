package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import org.HdrHistogram.Histogram;

/** The watchdog's own notes on one loop. */
final class LoopWatch {
    final LoopAccount loop;

    private final SpanWatch run;
    private final SpanWatch iteration;
    private final Habit habit;
    private final boolean adaptive;
    private Histogram serviceTimes;
    private Histogram busyPeriods;
    private LoopAccount.Counters last = new LoopAccount.Counters(0, 0, 0, -1);
    private long lastNanos;

    LoopWatch(LoopAccount loop, Limits limits, ThreadCosts costs, StallSink sink, long now) {
        this.loop = loop;
        run = new SpanWatch(loop, loop.run, "run", costs, sink);
        iteration = new SpanWatch(loop, loop.iteration, "iteration", costs, sink);
        habit = new Habit(now);
        adaptive = limits.adaptive();
        lastNanos = now;
    }

    void tick(long now, long settledNanos) {
        if (!loop.thread().isAlive()) {
            run.threadEnded();
            iteration.threadEnded();
            return;
        }
        if (!run.tick(now, settledNanos)) {
            iteration.tick(now, settledNanos);
        }
    }

    void second(long now, StatsSink sink) {
        LoopAccount.Counters counters = loop.counters();
        serviceTimes = loop.serviceTimes(serviceTimes);
        busyPeriods = loop.busyPeriods(busyPeriods);
        if (adaptive) {
            loop.stallAfter(habit.learn(serviceTimes, now));
        }
        if (counters.iterations() != last.iterations() || counters.tasks() != last.tasks()) {
            sink.stats(loop, last, counters, now - lastNanos, serviceTimes, busyPeriods);
        }
        last = counters;
        lastNanos = now;
    }
}
