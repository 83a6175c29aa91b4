package dev.holdup.app;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** As libraries ship them; its class must not be initialised where the application would see it. */
public final class LibraryIntegration implements BlockHoundIntegration {
    static {
        System.getProperties().put("test.integration.loader", LibraryIntegration.class.getClassLoader());
    }

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("lib/Pool", "lock")
                .disallowBlockingCallsInside("lib.Pool$Task", "run")
                .markAsBlocking("lib.Native", "call", "()V")
                .nonBlockingThreadPredicate(threads -> threads.or(new Loops()::is))
                .dynamicThreadPredicate(
                        threads -> threads.or(thread -> thread.getName().endsWith("sometimes")))
                .blockingMethodCallback(method -> {});
    }

    private static final class Loops {
        boolean is(Thread thread) {
            return thread.isDaemon();
        }
    }
}
