package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.HoldAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.options.Options;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Who takes permits and stamps, and who gives them back: locks that keep no owner. Only with {@code owners=on}. */
public final class HoldInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-hold";
    }

    @Override
    public String tested() {
        return "JDK 17, 25; only with `owners=on`";
    }

    @Override
    public boolean isWanted(Options options) {
        return options.owners();
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                permits(called("acquire", 0), HoldAdvice.Take.class),
                permits(called("acquireUninterruptibly", 0), HoldAdvice.Take.class),
                permits(called("acquire", 1), HoldAdvice.TakeMany.class),
                permits(called("acquireUninterruptibly", 1), HoldAdvice.TakeMany.class),
                permits(called("tryAcquire", 0), HoldAdvice.TryTake.class),
                permits(called("tryAcquire", 2), HoldAdvice.TryTake.class),
                permits(called("tryAcquire", 1), HoldAdvice.TryTakeMany.class),
                permits(called("tryAcquire", 3), HoldAdvice.TryTakeMany.class),
                permits(called("drainPermits"), HoldAdvice.Drain.class),
                permits(called("release", 0), HoldAdvice.Give.class),
                permits(called("release", 1), HoldAdvice.GiveMany.class),
                stamps(
                        called(
                                "readLock",
                                "readLockInterruptibly",
                                "tryReadLock",
                                "writeLock",
                                "writeLockInterruptibly",
                                "tryWriteLock"),
                        HoldAdvice.TakeStamp.class),
                // views as Lock have no stamp to give
                stamps(
                        called("unlockRead", "unlockWrite", "unstampedUnlockRead", "unstampedUnlockWrite"),
                        HoldAdvice.GiveStamp.class),
                stamps(called("tryUnlockRead", "tryUnlockWrite"), HoldAdvice.TryGiveStamp.class),
                stamps(
                        called("tryConvertToReadLock", "tryConvertToWriteLock", "tryConvertToOptimisticRead"),
                        HoldAdvice.Convert.class));
    }

    private static Hook permits(ElementMatcher<MethodDescription> methods, Class<?> advice) {
        return new Hook("java.util.concurrent.Semaphore", methods, advice, Operation.HOLD);
    }

    private static Hook stamps(ElementMatcher<MethodDescription> methods, Class<?> advice) {
        return new Hook("java.util.concurrent.locks.StampedLock", methods, advice, Operation.HOLD);
    }
}
