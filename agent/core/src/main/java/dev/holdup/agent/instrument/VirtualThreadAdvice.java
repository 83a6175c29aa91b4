package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice at the boundaries of a virtual thread's stay on its carrier; none runs in the middle of a mount or unmount. */
public final class VirtualThreadAdvice {
    private VirtualThreadAdvice() {}

    public static final class Make {
        private Make() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter() {
            HoldupVirtual.making();
        }
    }

    public static final class Start {
        private Start() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object virtual) {
            HoldupVirtual.starting(operation, virtual);
        }
    }

    public static final class Submit {
        private Submit() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object virtual) {
            HoldupVirtual.runnable(operation, virtual);
        }
    }

    /** Runs on the carrier from before the mount until after the unmount. */
    public static final class Run {
        private Run() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Op int operation, @Advice.This Object virtual) {
            HoldupVirtual.mounting(operation, virtual);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(@Op int operation) {
            HoldupVirtual.unmounted(operation);
        }
    }

    /** On the carrier, after the unmount and before anybody can have the virtual thread go on. */
    public static final class Yield {
        private Yield() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Op int operation,
                @Advice.This Object virtual,
                @Advice.FieldValue("state") int state,
                @Advice.FieldValue("YIELDING") int yielding) {
            HoldupVirtual.yielded(operation, virtual, state == yielding);
        }
    }
}
