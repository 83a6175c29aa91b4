package dev.holdup.agent.watch;

import dev.holdup.agent.account.Usage;
import dev.holdup.schema.Causes;

/**
 * Why a loop stood still, with the parts of the time. Units: ns; parts are scaled from the watched part of the stall to
 * all of it; -1 where nothing was measured. Pauses of the VM are known only to the analysis, which may overrule.
 */
public record Cause(String name, long cpu, long runQueue, long throttled, long lock, long waiting) {
    private static final Usage UNMEASURED = new Usage(0, -1, -1, -1);

    /**
     * What was seen while the loop stood still. Times in ns; -1 where unknown; {@code used} is that of the watched part,
     * the last of the stall; {@code late} is how long the watchdog itself was kept waiting meanwhile.
     */
    public record Evidence(
            long stall,
            Usage used,
            long late,
            int samples,
            int blocked,
            int waiting,
            String sampledCategory,
            String calledCategory) {
        /** No stack was taken. */
        public static Evidence unwatched(long stall, Usage used, long late, String calledCategory) {
            return new Evidence(stall, used, late, 0, 0, 0, null, calledCategory);
        }

        /** Not even what the thread used is known. */
        public static Evidence unmeasured(long stall, long late, String calledCategory) {
            return unwatched(stall, UNMEASURED, late, calledCategory);
        }

        /** Of the stall, the part in which the thread was measured. */
        public long watched() {
            return Math.max(0, Math.min(stall, used.atNanos()));
        }

        private boolean lateMost() {
            return late >= stall / 2;
        }

        private long scaled(long part) {
            return part < 0 ? -1 : Math.min(stall, (long) (part * ((double) stall / used.atNanos())));
        }
    }

    public static Cause of(Evidence e) {
        long stall = e.stall();
        if (e.watched() == 0) {
            String name = e.calledCategory() != null
                    ? Causes.blocked(e.calledCategory())
                    : e.lateMost() ? Causes.HOST_STARVED : Causes.MIXED;
            return new Cause(name, -1, -1, -1, -1, -1);
        }
        long cpu = e.scaled(e.used().cpuNanos());
        long left = stall - Math.max(0, cpu);
        long delayed = Math.min(e.scaled(e.used().delayedNanos()), left);
        // a throttled thread counts as delayed, so the one is part of the other
        long throttled = Math.min(e.scaled(e.used().throttledNanos()), Math.max(0, delayed));
        long rest = left - Math.max(0, delayed);
        long lock = e.samples() == 0 ? 0 : Math.min(rest, stall * e.blocked() / e.samples());
        long runQueue = delayed < 0 ? -1 : delayed - Math.max(0, throttled);
        return new Cause(name(e, cpu, delayed), cpu, runQueue, throttled, lock, rest - lock);
    }

    private static String name(Evidence e, long cpu, long delayed) {
        long stall = e.stall();
        if (delayed >= stall / 2) {
            return Causes.HOST_STARVED;
        }
        if (cpu >= stall * 0.7) {
            return Causes.ON_CPU;
        }
        if (e.samples() > 0 && e.blocked() * 2 >= e.samples()) {
            return Causes.LOCK;
        }
        if (e.calledCategory() != null) {
            return Causes.blocked(e.calledCategory());
        }
        if (e.samples() > 0 && e.waiting() * 2 >= e.samples() && e.sampledCategory() != null) {
            return Causes.blocked(e.sampledCategory());
        }
        return e.lateMost() ? Causes.HOST_STARVED : Causes.MIXED;
    }
}
