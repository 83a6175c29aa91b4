package dev.holdup.agent.account;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;

/** Who owns what a thread parks for; needs {@code java.util.concurrent.locks} opened to the agent. */
public final class Owners {
    private static final MethodHandle OWNER = find();

    private Owners() {}

    /** @return null where there is no owner or it cannot be told */
    public static Thread of(Object blocker) {
        if (OWNER == null || !(blocker instanceof AbstractOwnableSynchronizer)) {
            return null;
        }
        try {
            return (Thread) OWNER.invokeExact((AbstractOwnableSynchronizer) blocker);
        } catch (Throwable unknown) {
            return null;
        }
    }

    private static MethodHandle find() {
        try {
            return MethodHandles.privateLookupIn(AbstractOwnableSynchronizer.class, MethodHandles.lookup())
                    .findVirtual(
                            AbstractOwnableSynchronizer.class,
                            "getExclusiveOwnerThread",
                            MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
