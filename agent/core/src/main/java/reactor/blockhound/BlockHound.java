package reactor.blockhound;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What integrations of libraries take for BlockHound 1.0.x: a builder that records what they say of frames, methods and
 * threads. Seen by them alone; it installs nothing.
 */
public final class BlockHound {
    private BlockHound() {}

    public interface Recorder {
        /** @param frame {@code class.method} */
        void frame(String frame, boolean mayBlock);

        /** @param descriptor parameters and result, as in class files */
        void blocking(String className, String method, String descriptor);

        /** @param more makes of a predicate one that says as well which threads nobody is to block */
        void nonBlocking(Function<Predicate<Thread>, Predicate<Thread>> more);

        /** @param more makes of a predicate one that says as well which threads are now one, now the other */
        void dynamic(Function<Predicate<Thread>, Predicate<Thread>> more);
    }

    public static final class Builder {
        private final Recorder recorder;

        public Builder(Recorder recorder) {
            this.recorder = recorder;
        }

        public Builder allowBlockingCallsInside(String className, String method) {
            return frame(className, method, true);
        }

        public Builder disallowBlockingCallsInside(String className, String method) {
            return frame(className, method, false);
        }

        public Builder markAsBlocking(Class<?> type, String method, String signature) {
            return markAsBlocking(type.getName(), method, signature);
        }

        public Builder markAsBlocking(String className, String method, String signature) {
            recorder.blocking(className.replace('/', '.'), method, signature);
            return this;
        }

        public Builder blockingMethodCallback(Consumer<BlockingMethod> callback) {
            return this;
        }

        public Builder nonBlockingThreadPredicate(Function<Predicate<Thread>, Predicate<Thread>> threads) {
            recorder.nonBlocking(threads);
            return this;
        }

        public Builder dynamicThreadPredicate(Function<Predicate<Thread>, Predicate<Thread>> threads) {
            recorder.dynamic(threads);
            return this;
        }

        public Builder addDynamicThreadPredicate(Predicate<Thread> threads) {
            recorder.dynamic(before -> before.or(threads));
            return this;
        }

        public Builder with(BlockHoundIntegration integration) {
            integration.applyTo(this);
            return this;
        }

        private Builder frame(String className, String method, boolean mayBlock) {
            recorder.frame(className.replace('/', '.') + "." + method, mayBlock);
            return this;
        }
    }
}
