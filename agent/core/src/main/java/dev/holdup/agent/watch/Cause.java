package dev.holdup.agent.watch;

import dev.holdup.schema.Causes;

/**
 * Why a loop stood still, with the parts of the time. Units: ns; parts are scaled from the watched part of the stall to
 * all of it; -1 where nothing was measured. Pauses of the VM are known only to the analysis, which may overrule.
 */
public record Cause(String name, long cpu, long runQueue, long lock, long waiting) {
    /**
     * What was seen while the loop stood still. Times in ns; -1 where unknown; {@code late} is how long the watchdog itself
     * was kept waiting meanwhile.
     */
    public record Evidence(
            long stall,
            long watched,
            long late,
            long cpu,
            long runQueue,
            int samples,
            int blocked,
            int waiting,
            String sampledCategory,
            String calledCategory) {}

    public static Cause of(Evidence e) {
        long stall = e.stall();
        if (e.watched() <= 0) {
            String name = e.calledCategory() != null
                    ? Causes.blocked(e.calledCategory())
                    : e.late() >= stall / 2 ? Causes.HOST_STARVED : Causes.MIXED;
            return new Cause(name, -1, -1, -1, -1);
        }
        long cpu = scaled(e.cpu(), e);
        long runQueue = Math.min(scaled(e.runQueue(), e), Math.max(0, stall - Math.max(0, cpu)));
        long rest = Math.max(0, stall - Math.max(0, cpu) - Math.max(0, runQueue));
        long lock = e.samples() == 0 ? 0 : Math.min(rest, stall * e.blocked() / e.samples());
        return new Cause(name(e, cpu, runQueue), cpu, runQueue, lock, rest - lock);
    }

    private static String name(Evidence e, long cpu, long runQueue) {
        long stall = e.stall();
        if (runQueue >= stall / 2) {
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
        return e.late() >= stall / 2 ? Causes.HOST_STARVED : Causes.MIXED;
    }

    private static long scaled(long part, Evidence e) {
        return part < 0 ? -1 : Math.min(e.stall(), (long) (part * ((double) e.stall() / e.watched())));
    }
}
