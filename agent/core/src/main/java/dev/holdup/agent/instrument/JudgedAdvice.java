package dev.holdup.agent.instrument;

import java.util.Map;
import net.bytebuddy.asm.Advice;

/**
 * {@link BlockingAdvice} where calls that held a loop may be made to fail: the same, and what the dispatcher returns is
 * thrown in place of the call's result. Nothing else that happens here is.
 */
public final class JudgedAdvice {
    private static final Map<Class<?>, Class<?>> TWINS = Map.of(
            BlockingAdvice.OnReceiver.class, OnReceiver.class,
            BlockingAdvice.OnArgument.class, OnArgument.class,
            BlockingAdvice.WithoutSubject.class, WithoutSubject.class,
            BlockingAdvice.ByName.class, ByName.class,
            BlockingAdvice.Ends.class, Ends.class);

    private JudgedAdvice() {}

    public static final class OnReceiver {
        private OnReceiver() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.This Object subject) {
            return HoldupDispatcher.enter(operation, subject);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Enter long token,
                @Advice.This Object subject,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            thrown = HoldupJudgedCalls.exit(operation, token, subject, thrown);
        }
    }

    public static final class OnArgument {
        private OnArgument() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Argument(0) Object subject) {
            return HoldupDispatcher.enter(operation, subject);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Enter long token,
                @Advice.Argument(0) Object subject,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            thrown = HoldupJudgedCalls.exit(operation, token, subject, thrown);
        }
    }

    public static final class WithoutSubject {
        private WithoutSubject() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation) {
            return HoldupDispatcher.enter(operation, null);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation, @Advice.Enter long token, @Advice.Thrown(readOnly = false) Throwable thrown) {
            thrown = HoldupJudgedCalls.exit(operation, token, null, thrown);
        }
    }

    public static final class ByName {
        private ByName() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Origin("#t.#m") String method) {
            return HoldupDispatcher.enter(operation, method);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Enter long token,
                @Advice.Origin("#t.#m") String method,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            thrown = HoldupJudgedCalls.exit(operation, token, method, thrown);
        }
    }

    public static final class Ends {
        private Ends() {}

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Argument(0) boolean blocking,
                @Advice.This Object channel,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (blocking) {
                thrown = HoldupJudgedCalls.ends(operation, channel, thrown);
            }
        }
    }

    /** @return the judged twin of a blocking advice; any other advice as it is */
    public static Hook judged(Hook hook) {
        Class<?> advice = hook.advice();
        return new Hook(hook.className(), hook.methods(), TWINS.getOrDefault(advice, advice), hook.operation());
    }
}
