package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import org.HdrHistogram.Histogram;

/** The watchdog's own notes on one loop. */
final class LoopWatch {
    private static final int SECONDS_A_LESSON = 5;

    final LoopAccount loop;

    private final SpanWatch run;
    private final SpanWatch iteration;
    private final Habit habit;
    private final boolean adaptive;
    private Histogram serviceTimes;
    private Histogram busyPeriods;
    private LoopAccount.Counters last = new LoopAccount.Counters(0, 0, 0, -1);
    private long lastNanos;
    private int activeSeconds;

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
        if (counters.iterations() != last.iterations() || counters.tasks() != last.tasks()) {
            serviceTimes = loop.serviceTimes(serviceTimes);
            busyPeriods = loop.busyPeriods(busyPeriods);
            sink.stats(loop, last, counters, now - lastNanos, serviceTimes, busyPeriods);
            if (adaptive) {
                habit.learn(serviceTimes, now);
                if (++activeSeconds % SECONDS_A_LESSON == 1) {
                    loop.stallAfter(habit.stallNanos());
                }
            }
        }
        last = counters;
        lastNanos = now;
    }
}
