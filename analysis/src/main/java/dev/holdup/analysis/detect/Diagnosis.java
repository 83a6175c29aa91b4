package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Causes;

/**
 * Why a stall was, now that the JVM's own pauses are known: the agent measured the last part of it, without them. What it
 * measured stays; the rest of the time is pauses first, and then like the part that was measured.
 */
final class Diagnosis {
    private static final double ON_CPU = 0.7;
    /** What was measured must be so much of what was not, else it says nothing about it. */
    private static final double TELLING = 0.05;

    private final Stall stall;
    private final long length;
    private final long paused;

    private Diagnosis(Stall stall, Intervals pauses) {
        this.stall = stall;
        this.length = stall.durationNanos();
        this.paused = Math.min(length, pauses.within(stall));
    }

    /**
     * @param stopped pauses, and calls that were timed on the loop: what they tell needs no measuring
     * @param lockHeld when the loop is known to have waited for a lock that somebody owned
     */
    static Stall of(Stall stall, Intervals pauses, Intervals stopped, Intervals lockHeld) {
        if (stall.durationNanos() <= 0) {
            return stall;
        }
        Diagnosis diagnosis = new Diagnosis(stall, pauses);
        Stall.Shares shares = stall.shares().cpuNanos() < 0 || stall.watchedNanos() == 0
                ? diagnosis.unmeasured()
                : diagnosis.measured(pauses, stopped, lockHeld);
        return stall.because(diagnosis.cause(shares), shares);
    }

    private Stall.Shares unmeasured() {
        long frozen = stoodWithTheAgent() ? Math.min(late(), length - paused) : -1;
        return new Stall.Shares(-1, frozen, -1, paused, -1, -1);
    }

    private Stall.Shares measured(Intervals pauses, Intervals stopped, Intervals lockHeld) {
        Stall.Shares told = stall.shares();
        long watched = stall.watchedNanos() < 0 ? length : Math.min(length, stall.watchedNanos());
        long pausedWatched = pauses.within(new Pause(stall.endNanos() - watched, watched));
        double scale = (double) watched / length;
        double cpu = told.cpuNanos() * scale;
        double denied = told.deniedNanos() * scale;
        // a thread that ran, or waited for a processor, was not stopped
        double gc = Math.min(pausedWatched, Math.max(0, watched - cpu - denied));
        double awake = watched - gc;
        long unwatched = length - watched;
        double pausedBefore = Math.max(0, paused - pausedWatched);
        double allGc = gc + pausedBefore;
        double timed = Math.max(pausedBefore, stopped.within(new Pause(stall.startNanos(), unwatched)));
        double more = Math.max(0, unwatched - timed); // taken to be like the part that was measured
        if (awake < TELLING * more) {
            return unmeasured();
        }
        double grown = awake == 0 ? 0 : 1 + more / awake;
        long cpuNanos = Math.round(cpu * grown);
        long deniedNanos = Math.round(denied * grown);
        long rest = Math.max(0, length - cpuNanos - deniedNanos - Math.round(allGc));
        return split(told, lockHeld, cpuNanos, deniedNanos, Math.round(allGc), rest);
    }

    private Stall.Shares split(Stall.Shares told, Intervals lockHeld, long cpu, long denied, long gc, long rest) {
        long deniedTold = told.deniedNanos();
        long throttled = told.throttledNanos() < 0
                ? -1
                : deniedTold == 0 ? 0 : Math.round((double) denied * told.throttledNanos() / deniedTold);
        long runQueue = told.runQueueNanos() < 0 ? -1 : denied - Math.max(0, throttled);
        if (stoodWithTheAgent() && !atLeastHalf(denied)) {
            long frozen = Math.min(rest, late());
            return new Stall.Shares(cpu, Math.max(0, runQueue) + frozen, throttled, gc, 0, rest - frozen);
        }
        long waited = Math.max(0, told.lockNanos()) + Math.max(0, told.waitNanos());
        long held = lockHeld.within(stall);
        double bySamples = waited == 0 ? 0 : (double) rest * Math.max(0, told.lockNanos()) / waited;
        long lock = held > 0 ? Math.min(rest, held) : Math.round(bySamples);
        return new Stall.Shares(cpu, runQueue, throttled, gc, lock, rest - lock);
    }

    private String cause(Stall.Shares shares) {
        String agents = agents();
        if (atLeastHalf(shares.gcNanos())) {
            return Causes.GC_SAFEPOINT;
        }
        if (atLeastHalf(shares.deniedNanos())) {
            return Causes.HOST_STARVED;
        }
        long nobodys = Math.max(0, shares.gcNanos()) + shares.deniedNanos();
        if (atLeastHalf(nobodys)) {
            return shares.gcNanos() >= shares.deniedNanos() ? Causes.GC_SAFEPOINT : Causes.HOST_STARVED;
        }
        if (shares.cpuNanos() >= ON_CPU * length) {
            return Causes.ON_CPU;
        }
        if (shares.lockNanos() > 0 && atLeastHalf(shares.lockNanos())) {
            return Causes.LOCK;
        }
        boolean overruled = agents.equals(Causes.HOST_STARVED) || agents.equals(Causes.ON_CPU);
        return overruled && shares.cpuNanos() >= 0 || agents.equals(Causes.HOST_STARVED) ? Causes.MIXED : agents;
    }

    private boolean atLeastHalf(long part) {
        return 2 * part >= Math.max(1, length);
    }

    /** The agent's own thread stood still as well, and not because of a pause of the JVM; no wait is known. */
    private boolean stoodWithTheAgent() {
        String agents = agents();
        boolean waits = agents.startsWith(Causes.BLOCKED) || agents.equals(Causes.LOCK);
        boolean told = stall.lateNanos() >= 0 || agents.equals(Causes.HOST_STARVED);
        return !waits && told && atLeastHalf(late());
    }

    private String agents() {
        return stall.cause() == null ? Causes.MIXED : stall.cause();
    }

    private long late() {
        // older agents do not tell how much, and were late for half of it at least
        long late = stall.lateNanos() < 0 ? length : stall.lateNanos();
        return Math.max(0, late - paused);
    }
}
