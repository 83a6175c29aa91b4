package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedFrame;
import java.util.List;
import java.util.Locale;

/** What kept a virtual thread on its carrier, in the agent's words, from the JDK's. */
public final class PinReason {
    public static final String MONITOR = "monitor";

    /** Of the JVM, as when it calls a class loader: the stack may tell more. */
    static final String CRITICAL_SECTION = "critical section";

    private static final String INITIALISES = "class initialisation";
    private static final String AWAITS = "class initialisation by another thread";
    private static final String NATIVE = "native frame";

    private PinReason() {}

    /** @param told by JDK 24 and later, null by those before: there the stack tells, and what it does not show is a monitor */
    static String of(String told, List<RecordedFrame> stack) {
        if (told == null) {
            return ofStack(stack);
        }
        if (told.contains("<clinit>")) {
            return INITIALISES;
        }
        if (told.startsWith("Waited for initialization")) {
            return AWAITS;
        }
        // JDK 24 and 25 tell some by HotSpot's own numbers only
        if (told.startsWith("Native or VM frame") || told.equals("Freeze or preempt failed (3)")) {
            return NATIVE;
        }
        return told.equals("Freeze or preempt failed (2)") ? CRITICAL_SECTION : told.toLowerCase(Locale.ROOT);
    }

    private static String ofStack(List<RecordedFrame> stack) {
        for (RecordedFrame frame : stack.subList(Math.min(1, stack.size()), stack.size())) {
            if (frame.method().equals("<clinit>")) {
                return INITIALISES;
            }
            if ("Native".equals(frame.kind())) {
                return NATIVE;
            }
        }
        return MONITOR;
    }
}
