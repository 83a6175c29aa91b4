package dev.holdup.agent.watch;

import java.util.concurrent.TimeUnit;

/**
 * Whether all carriers keep what they have while other virtual threads wait for one: for a second nothing was mounted. A
 * scheduler that is merely busy mounts all the time.
 */
final class Starvation {
    static final long AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOKS = 3;

    private int looks;
    private long sinceNanos;
    private long sinceMounts;
    private boolean told;

    /** @param taken whether all carriers are, while others wait. @return whether it is to be told */
    boolean isDue(long now, boolean taken, long mounts) {
        if (!taken || looks == 0 || mounts != sinceMounts) {
            looks = taken ? 1 : 0;
            sinceNanos = now;
            sinceMounts = mounts;
            told = false;
            return false;
        }
        looks++;
        return !told && looks >= LOOKS && now - sinceNanos >= AFTER_NANOS;
    }

    /** Once, and again only after it was over. */
    void isTold() {
        told = true;
    }

    long lastsNanos(long now) {
        return now - sinceNanos;
    }
}
