package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice at the boundaries of a loop: its poll, its idle wait, its runs, its executor. */
public final class LoopAdvice {
    private LoopAdvice() {}

    /** {@code SelectorImpl.lockAndDoSelect(action, timeout)}. */
    public static final class Select {
        private Select() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.This Object selector, @Advice.Argument(1) long timeout) {
            return HoldupDispatcher.selecting(operation, selector, timeout);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation, @Advice.Enter long token, @Advice.This Object selector, @Advice.Return int ready) {
            HoldupDispatcher.selected(operation, token, selector, ready);
        }
    }

    /** A static poll of a native transport, known by its declaring class. */
    public static final class NativePoll {
        private NativePoll() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Origin Class<?> transport) {
            return HoldupDispatcher.selecting(operation, transport, -1);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.Origin Class<?> transport) {
            HoldupDispatcher.selected(operation, token, transport, -1);
        }
    }

    /** A method in which an executor's thread waits for its next task. */
    public static final class Idle {
        private Idle() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.This Object executor) {
            return HoldupDispatcher.idling(operation, executor);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.This Object executor) {
            HoldupDispatcher.idled(operation, token, executor);
        }
    }

    /** A run of what the first argument is or stands for. */
    public static final class Run {
        private Run() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.Argument(0) Object task) {
            HoldupDispatcher.running(operation, task);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation) {
            HoldupDispatcher.ran(operation);
        }
    }

    /** A method of the executor that the current loop belongs to. */
    public static final class Executor {
        private Executor() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object executor) {
            HoldupDispatcher.executing(operation, executor);
        }
    }
}
