package dev.holdup.agent.virtual;

/** What keeps a virtual thread that waits on its carrier, by its stack. */
public final class PinReason {
    public static final String CLASS_INITIALISATION = "class initialisation";
    public static final String NATIVE_FRAME = "native frame";
    public static final String MONITOR = "monitor";
    public static final String UNKNOWN = "unknown";

    /** From this release on a monitor keeps nobody (JEP 491). */
    private static final int MONITORS_LET_GO = 24;

    private PinReason() {}

    /** @param stack top first */
    public static String of(StackTraceElement[] stack) {
        return of(stack, Runtime.version().feature());
    }

    /** A stack does not show monitors: one is held, before 24, where nothing else explains the pin. */
    static String of(StackTraceElement[] stack, int jdk) {
        // the wait itself is native, and keeps nobody
        for (int i = 1; i < stack.length; i++) {
            if (stack[i].getMethodName().equals("<clinit>")) {
                return CLASS_INITIALISATION;
            }
            if (stack[i].isNativeMethod()) {
                return NATIVE_FRAME;
            }
        }
        return jdk < MONITORS_LET_GO ? MONITOR : UNKNOWN;
    }
}
