package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice at the boundaries of a task in a pool of threads: hand-over, start and end. */
public final class PoolAdvice {
    private PoolAdvice() {}

    /** A method of the pool that takes a task as its first argument. */
    public static final class Submit {
        private Submit() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object pool, @Advice.Argument(0) Object task) {
            HoldupPools.submitted(operation, pool, task);
        }
    }

    /** The same where the task is the second argument. */
    public static final class SubmitSecond {
        private SubmitSecond() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object pool, @Advice.Argument(1) Object task) {
            HoldupPools.submitted(operation, pool, task);
        }
    }

    /** A worker asks for its next task: the one before has ended, and what is returned begins. */
    public static final class Take {
        private Take() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object pool) {
            HoldupPools.finished(operation, pool);
        }

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.This Object pool, @Advice.Return Object task) {
            HoldupPools.taken(operation, pool, task);
        }
    }

    /** A worker begins with the task that it was made for, if any. */
    public static final class First {
        private First() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation,
                @Advice.FieldValue("this$0") Object pool,
                @Advice.FieldValue("firstTask") Runnable task) {
            HoldupPools.taken(operation, pool, task);
        }
    }

    /** A worker ends, perhaps because its task has thrown. */
    public static final class Last {
        private Last() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object pool) {
            HoldupPools.finished(operation, pool);
        }
    }

    /** A scheduled task runs. */
    public static final class Due {
        private Due() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation,
                @Advice.This Object task,
                @Advice.FieldValue("this$0") Object pool,
                @Advice.FieldValue("time") long due) {
            HoldupPools.takenWhenDue(operation, pool, task, due);
        }
    }

    /** A fork-join task runs, on a worker or on who joins it. */
    public static final class Fork {
        private Fork() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long enter(@Op int operation, @Advice.This Object task) {
            return HoldupPools.forked(operation, task);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.Enter long token, @Advice.This Object task) {
            HoldupPools.joined(operation, token, task);
        }
    }

    /** A method of the pool that takes a task, to be run when it is due, as its first argument. */
    public static final class Schedule {
        private Schedule() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object pool, @Advice.Argument(0) Object task) {
            HoldupPools.scheduled(operation, pool, task);
        }
    }
}
