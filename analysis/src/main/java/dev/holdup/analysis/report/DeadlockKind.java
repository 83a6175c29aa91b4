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

        @Override
        String advice() {
            return "take the locks in one order everywhere, or hold one at a time; tryLock with a limit lets a thread give"
                    + " back what it has";
        }
    },
    POOL_DEADLOCK(Deadlock.POOL_DEADLOCK, "pool") {
        @Override
        String verdict(int threads) {
            return "All workers wait for tasks that only they could run";
        }

        @Override
        String advice() {
            return "continue in thenCompose or a callback instead of waiting for a task of the same pool, or run the inner"
                    + " tasks on a pool of their own";
        }
    },
    LOOP_SELF_WAIT(Deadlock.LOOP_SELF_WAIT, "self") {
        @Override
        String verdict(int threads) {
            return "A loop waits for what only it could complete";
        }

        @Override
        String advice() {
            return "never get, join or block on a loop: continue in a listener, thenCompose or flatMap";
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

    abstract String advice();

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
