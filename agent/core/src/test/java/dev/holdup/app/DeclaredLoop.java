package dev.holdup.app;

/** Stands for an application: a class whose frames do not belong to the agent. */
public final class DeclaredLoop {
    private final int operation;

    public DeclaredLoop(int operation) {
        this.operation = operation;
    }

    /** Waits for the loop's next piece of work. */
    public long waitForWork() {
        return HoldupDispatcher.enter(operation, null);
    }

    public void workArrived(long token) {
        HoldupDispatcher.exit(operation, token, null);
    }

    /** Runs a piece of work that waits for something else. */
    public long run() {
        return Work.waits(operation);
    }

    static final class Work {
        private Work() {}

        static long waits(int operation) {
            return HoldupDispatcher.enter(operation, null);
        }

        static void hasWaited(int operation, long token) {
            HoldupDispatcher.exit(operation, token, null);
        }
    }

    public void ranFor(long token, long nanos) {
        Work.hasWaited(operation, token - nanos);
    }
}
