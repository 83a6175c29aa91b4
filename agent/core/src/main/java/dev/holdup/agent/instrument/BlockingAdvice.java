package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice for a call that may block; the variants differ in what they hand on as the call's subject. */
public final class BlockingAdvice {
    private BlockingAdvice() {}

    public static final class OnReceiver {
        private OnReceiver() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.This Object subject) {
            return HoldupDispatcher.enter(operation, subject);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.This Object subject) {
            HoldupDispatcher.exit(operation, token, subject);
        }
    }

    public static final class OnArgument {
        private OnArgument() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Argument(0) Object subject) {
            return HoldupDispatcher.enter(operation, subject);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.Argument(0) Object subject) {
            HoldupDispatcher.exit(operation, token, subject);
        }
    }

    public static final class WithoutSubject {
        private WithoutSubject() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation) {
            return HoldupDispatcher.enter(operation, null);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token) {
            HoldupDispatcher.exit(operation, token, null);
        }
    }

    /**
     * Where a channel begins what blocks, if it is in blocking mode. Loops read and write non-blocking channels through
     * the same public methods for every request: those stay as they are, as the compiler knows them.
     */
    public static final class Begins {
        private Begins() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Argument(0) boolean blocking, @Advice.This Object channel) {
            if (blocking) {
                HoldupDispatcher.begins(operation, channel);
            }
        }
    }

    /** Where that ends. */
    public static final class Ends {
        private Ends() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.Argument(0) boolean blocking, @Advice.This Object channel) {
            if (blocking) {
                HoldupDispatcher.ends(operation, channel);
            }
        }
    }

    /** The method itself is told, where nothing else is known of it. */
    public static final class ByName {
        private ByName() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Origin("#t.#m") String method) {
            return HoldupDispatcher.enter(operation, method);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.Origin("#t.#m") String method) {
            HoldupDispatcher.exit(operation, token, method);
        }
    }
}
