package reactor.blockhound;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What integrations of libraries take for BlockHound 1.0.x: a builder that records which frames they allow. Seen by
 * them alone; it installs nothing.
 */
public final class BlockHound {
    private BlockHound() {}

    public static final class Builder {
        private final BiConsumer<String, Boolean> rules;

        /** @param rules told {@code class.method}, and whether it may block */
        public Builder(BiConsumer<String, Boolean> rules) {
            this.rules = rules;
        }

        public Builder allowBlockingCallsInside(String className, String method) {
            return rule(className, method, true);
        }

        public Builder disallowBlockingCallsInside(String className, String method) {
            return rule(className, method, false);
        }

        public Builder markAsBlocking(Class<?> type, String method, String signature) {
            return this;
        }

        public Builder markAsBlocking(String className, String method, String signature) {
            return this;
        }

        public Builder blockingMethodCallback(Consumer<BlockingMethod> callback) {
            return this;
        }

        public Builder nonBlockingThreadPredicate(Function<Predicate<Thread>, Predicate<Thread>> threads) {
            return this;
        }

        public Builder dynamicThreadPredicate(Function<Predicate<Thread>, Predicate<Thread>> threads) {
            return this;
        }

        public Builder addDynamicThreadPredicate(Predicate<Thread> threads) {
            return this;
        }

        public Builder with(BlockHoundIntegration integration) {
            integration.applyTo(this);
            return this;
        }

        private Builder rule(String className, String method, boolean allowed) {
            rules.accept(className.replace('/', '.') + "." + method, allowed);
            return this;
        }
    }
}
