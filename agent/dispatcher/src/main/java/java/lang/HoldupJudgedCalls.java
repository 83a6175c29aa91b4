package java.lang;

/** Where calls of methods that are native go instead, so that they can be made to fail. */
public final class HoldupJudgedCalls {
    public static final int SLEEP = 1;
    public static final int MONITOR_WAIT = 2;

    private HoldupJudgedCalls() {}

    public static void sleep(long millis) throws InterruptedException {
        long token = HoldupDispatcher.enter(SLEEP, null);
        try {
            Thread.sleep(millis);
        } finally {
            judge(SLEEP, token, null);
        }
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        long token = HoldupDispatcher.enter(SLEEP, null);
        try {
            Thread.sleep(millis, nanos);
        } finally {
            judge(SLEEP, token, null);
        }
    }

    public static void wait(Object monitor) throws InterruptedException {
        wait(monitor, 0);
    }

    public static void wait(Object monitor, long millis) throws InterruptedException {
        long token = HoldupDispatcher.enter(MONITOR_WAIT, monitor);
        try {
            monitor.wait(millis);
        } finally {
            judge(MONITOR_WAIT, token, monitor);
        }
    }

    public static void wait(Object monitor, long millis, int nanos) throws InterruptedException {
        long token = HoldupDispatcher.enter(MONITOR_WAIT, monitor);
        try {
            monitor.wait(millis, nanos);
        } finally {
            judge(MONITOR_WAIT, token, monitor);
        }
    }

    private static void judge(int operation, long token, Object subject) {
        if (HoldupDispatcher.exitJudged(operation, token, subject, null) instanceof Error violation) {
            throw violation;
        }
    }
}
