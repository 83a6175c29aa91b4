package dev.holdup.analysis.report;

import dev.holdup.waitfor.Deadlock;

/** Kinds of deadlock: what is said of each, and the way out. */
enum DeadlockKind {
    DEADLOCK(Deadlock.DEADLOCK, "dead") {
        @Override
        String verdict(int threads) {
            return threads == 1
                    ? "A thread waits for itself and never goes on"
                    : Units.count(threads, "thread") + " wait for one another and never go on";
        }
    },
    POOL_DEADLOCK(Deadlock.POOL_DEADLOCK, "pool") {
        @Override
        String verdict(int threads) {
            return "All workers wait for tasks that only they could run";
        }
    },
    LOOP_SELF_WAIT(Deadlock.LOOP_SELF_WAIT, "self") {
        @Override
        String verdict(int threads) {
            return "A loop waits for what only it could complete";
        }
    };

    private final String id;
    private final String prefix;

    DeadlockKind(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    String id() {
        return id;
    }

    String prefix() {
        return prefix;
    }

    abstract String verdict(int threads);

    /** An unknown one, of a later agent, is told as a deadlock. */
    static DeadlockKind of(String id) {
        for (DeadlockKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return DEADLOCK;
    }
}
