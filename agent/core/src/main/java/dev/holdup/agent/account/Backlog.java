package dev.holdup.agent.account;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.Selector;

/** How much waits for a loop, in tasks and ready keys; -1 where nothing can tell. Read by the loop and the watchdog. */
interface Backlog {
    Backlog UNKNOWN = () -> -1;

    int count();

    /** Keys that are selected and not yet taken out of the set, as most plain loops do. */
    static Backlog of(Selector selector) {
        return () -> {
            try {
                return selector.selectedKeys().size();
            } catch (RuntimeException closed) {
                return 0;
            }
        };
    }

    /** By the executor's own {@code int pendingTasks()}, where it has one. */
    static Backlog of(Object executor) {
        try {
            MethodHandle pending = MethodHandles.publicLookup()
                    .findVirtual(executor.getClass(), "pendingTasks", MethodType.methodType(int.class))
                    .bindTo(executor);
            return () -> {
                try {
                    return (int) pending.invokeExact();
                } catch (Throwable unknown) {
                    return -1;
                }
            };
        } catch (ReflectiveOperationException e) {
            return UNKNOWN;
        }
    }
}
