package dev.holdup.agent.install;

import dev.holdup.agent.instrument.Operation;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes one blocking call on a scratch loop and looks whether the hook saw it begin and end. */
final class SelfTest extends HoldupDispatcher {
    private static final long PATIENCE_SECONDS = 10;

    private volatile int entered;
    private volatile int exited;

    private SelfTest() {}

    static boolean passes() {
        SelfTest test = new SelfTest();
        Thread scratch = new Thread(null, () -> LockSupport.parkNanos(1), "holdup-self-test", 0, false);
        scratch.setDaemon(true);
        HoldupLoops.register(scratch, test);
        try {
            scratch.start();
            scratch.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            HoldupLoops.unregister(scratch);
        }
        return test.entered == 1 && test.exited == 1;
    }

    @Override
    protected long entered(int operation, Object subject) {
        entered += operation == Operation.PARK.ordinal() ? 1 : 0;
        return 1;
    }

    @Override
    protected void exited(int operation, long token, Object subject) {
        exited += operation == Operation.PARK.ordinal() ? 1 : 0;
    }
}
