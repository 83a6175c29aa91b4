package dev.holdup.agent.watch;

/** One for each histogram of an event. */
record Scratches(Interval.Scratch busyPeriods, Interval.Scratch queueDelays, Interval.Scratch serviceTimes) {
    Scratches() {
        this(new Interval.Scratch(), new Interval.Scratch(), new Interval.Scratch());
    }
}
