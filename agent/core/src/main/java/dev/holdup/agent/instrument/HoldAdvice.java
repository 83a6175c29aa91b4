package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice where permits of a semaphore and stamps of a lock are taken and given back; what throws has done neither. */
public final class HoldAdvice {
    /** The bits of a stamp that tell its mode; none in an optimistic one. */
    public static final long MODE = 0xff;

    private HoldAdvice() {}

    /** One permit. */
    public static final class Take {
        private Take() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock) {
            HoldupDispatcher.held(operation, lock, 1);
        }
    }

    public static final class TakeMany {
        private TakeMany() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock, @Advice.Argument(0) int permits) {
            HoldupDispatcher.held(operation, lock, permits);
        }
    }

    public static final class TryTake {
        private TryTake() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock, @Advice.Return boolean taken) {
            HoldupDispatcher.held(operation, lock, taken ? 1 : 0);
        }
    }

    public static final class TryTakeMany {
        private TryTakeMany() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.FieldValue("sync") Object lock,
                @Advice.Argument(0) int permits,
                @Advice.Return boolean taken) {
            HoldupDispatcher.held(operation, lock, taken ? permits : 0);
        }
    }

    /** All permits that were left. */
    public static final class Drain {
        private Drain() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock, @Advice.Return int permits) {
            HoldupDispatcher.held(operation, lock, permits);
        }
    }

    public static final class Give {
        private Give() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock) {
            HoldupDispatcher.held(operation, lock, -1);
        }
    }

    public static final class GiveMany {
        private GiveMany() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.FieldValue("sync") Object lock, @Advice.Argument(0) int permits) {
            HoldupDispatcher.held(operation, lock, -permits);
        }
    }

    /** A method that returns a stamp, 0 for none. */
    public static final class TakeStamp {
        private TakeStamp() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.This Object lock, @Advice.Return long stamp) {
            HoldupDispatcher.held(operation, lock, stamp != 0 ? 1 : 0);
        }
    }

    public static final class GiveStamp {
        private GiveStamp() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.This Object lock) {
            HoldupDispatcher.held(operation, lock, -1);
        }
    }

    public static final class TryGiveStamp {
        private TryGiveStamp() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Op int operation, @Advice.This Object lock, @Advice.Return boolean given) {
            HoldupDispatcher.held(operation, lock, given ? -1 : 0);
        }
    }

    /** From one mode to another, either of which may be the optimistic one. */
    public static final class Convert {
        private Convert() {}

        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(
                @Op int operation,
                @Advice.This Object lock,
                @Advice.Argument(0) long before,
                @Advice.Return long after) {
            if (after != 0) {
                int held = (before & MODE) != 0 ? 1 : 0;
                HoldupDispatcher.held(operation, lock, ((after & MODE) != 0 ? 1 : 0) - held);
            }
        }
    }
}
