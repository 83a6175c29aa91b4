package dev.holdup.libraries.policy;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What an application may say to BlockHound of itself. */
public final class ShopIntegration implements BlockHoundIntegration {
    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.markAsBlocking(Ledger.class, "post", "(J)V")
                .nonBlockingThreadPredicate(threads -> threads.or(Teller.class::isInstance))
                .addDynamicThreadPredicate(thread -> thread.getName().startsWith("apprentice"));
    }
}
