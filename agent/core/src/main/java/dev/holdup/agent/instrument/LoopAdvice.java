package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice at the boundaries of a loop: its poll, its idle wait, its runs, its queue. */
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

    /** A static poll of a native transport, known by its declaring class, that returns how many are ready. */
    public static final class NativePoll {
        private NativePoll() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Origin Class<?> transport) {
            return HoldupDispatcher.selecting(operation, transport, -1);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Enter long token,
                @Advice.Origin Class<?> transport,
                @Advice.Return int ready) {
            HoldupDispatcher.selected(operation, token, transport, ready);
        }
    }

    /** The same where the number is the upper half of what it returns. */
    public static final class NativeTimedPoll {
        private NativeTimedPoll() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.Origin Class<?> transport) {
            return HoldupDispatcher.selecting(operation, transport, -1);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.Enter long token,
                @Advice.Origin Class<?> transport,
                @Advice.Return long result) {
            HoldupDispatcher.selected(operation, token, transport, (int) (result >> 32));
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

    /** A method from which on the thread is no loop, until {@link Back} or its own next poll. */
    public static final class Away {
        private Away() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object executor) {
            HoldupDispatcher.idling(operation, executor);
        }
    }

    /** A method after which the thread is a loop, if it says so. */
    public static final class Back {
        private Back() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.This Object executor, @Advice.Return boolean loop) {
            if (loop) {
                HoldupDispatcher.idled(operation, 1, executor);
            }
        }
    }

    /** A run of what the first argument is or stands for. */
    public static final class Run {
        private Run() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static HoldupDispatcher enter(@Op int operation, @Advice.Argument(0) Object task) {
            return HoldupDispatcher.running(operation, task);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter HoldupDispatcher loop) {
            HoldupDispatcher.ran(operation, loop);
        }
    }

    /** A run of the receiver. */
    public static final class RunOfReceiver {
        private RunOfReceiver() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static HoldupDispatcher enter(@Op int operation, @Advice.This Object task) {
            return HoldupDispatcher.running(operation, task);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter HoldupDispatcher loop) {
            HoldupDispatcher.ran(operation, loop);
        }
    }

    /** The run in course is of what the receiver wraps. */
    public static final class Naming {
        private Naming() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.FieldValue("task") Object inner) {
            HoldupDispatcher.naming(operation, inner);
        }
    }

    /** A method by which the first argument gets into the queue of an executor that has one thread. */
    public static final class Enqueue {
        private Enqueue() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation, @Advice.FieldValue("thread") Thread thread, @Advice.Argument(0) Object task) {
            HoldupDispatcher.enqueued(operation, thread, task);
        }
    }

    /** A timer's method that is called when its time has come. */
    public static final class Due {
        private Due() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation, @Advice.This Object timer, @Advice.FieldValue("deadlineNanos") long deadline) {
            HoldupDispatcher.due(operation, timer, deadline);
        }
    }

    /** A timer's run; the deadline is still there where it came to its loop too late to be queued as a timer. */
    public static final class DueInRun {
        private DueInRun() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation, @Advice.This Object timer, @Advice.FieldValue("deadlineNanos") long deadline) {
            HoldupDispatcher.dueInRun(operation, timer, deadline);
        }
    }
}
