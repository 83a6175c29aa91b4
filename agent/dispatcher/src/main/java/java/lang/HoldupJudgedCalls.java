package java.lang;

/** Where calls end that can be made to fail, and where those of native methods go instead, so that they can be too. */
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

    /** As {@link HoldupDispatcher#exit}, where a call that held its loop may be made to fail. @return what the call is to throw, or null */
    public static Throwable exit(int operation, long token, Object subject, Throwable thrown) {
        if (token == 0) {
            return thrown;
        }
        HoldupDispatcher loop = HoldupDispatcher.current();
        if (loop == null) {
            return thrown;
        }
        try {
            Throwable violation = loop.judged(operation, token, subject);
            return thrown == null ? violation : thrown;
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
            return thrown;
        }
    }

    /** As {@link HoldupDispatcher#ends}. @return what the call is to throw, or null */
    public static Throwable ends(int operation, Object channel, Throwable thrown) {
        HoldupDispatcher loop = HoldupDispatcher.current();
        if (loop == null) {
            return thrown;
        }
        try {
            Throwable violation = loop.callEnds(operation, channel);
            return thrown == null ? violation : thrown;
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
            return thrown;
        }
    }

    private static void judge(int operation, long token, Object subject) {
        if (exit(operation, token, subject, null) instanceof Error violation) {
            throw violation;
        }
    }
}
