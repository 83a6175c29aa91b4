package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.Categories;
import java.util.List;

/** Reads the JDK's own events that tell of a thread which was held. */
final class JdkCalls {
    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";
    static final String SLEEP = "jdk.ThreadSleep";
    static final String MONITOR_WAIT = "jdk.JavaMonitorWait";
    static final String CLASS_LOAD = "jdk.ClassLoad";
    static final String SYSTEM_GC = "jdk.SystemGC";

    private JdkCalls() {}

    static BlockingCall decode(RecordedEvent event, Loop loop, List<Frame> stack) {
        return switch (event.type()) {
            case MONITOR_ENTER -> enter(event, loop, stack);
            case SLEEP -> call(event, loop, "Thread.sleep", Categories.SLEEP, null, null, stack);
            case MONITOR_WAIT -> wait(event, loop, stack);
            case CLASS_LOAD ->
                call(event, loop, "class loading", Categories.CLASS_LOAD, Texts.of(event, "loadedClass"), null, stack);
            case SYSTEM_GC -> call(event, loop, "System.gc", Categories.GC, null, null, stack);
            default -> throw new IllegalArgumentException(event.type());
        };
    }

    private static BlockingCall enter(RecordedEvent event, Loop loop, List<Frame> stack) {
        String monitor = Texts.of(event, "monitorClass");
        String owner = name(event.threadValue("previousOwner"));
        return guardsInitialisation(monitor)
                ? call(event, loop, "class initialisation", Categories.CLASS_LOAD, null, owner, stack)
                : call(event, loop, "synchronized", Categories.MONITOR, monitor, owner, stack);
    }

    /** HotSpot guards the initialisation of a class with a lock of type int[]; hardly a program has such a one. */
    private static boolean guardsInitialisation(String monitor) {
        return "[I".equals(monitor) || "int[]".equals(monitor);
    }

    private static BlockingCall wait(RecordedEvent event, Loop loop, List<Frame> stack) {
        String monitor = Texts.of(event, "monitorClass");
        return guardsInitialisation(monitor)
                ? call(event, loop, "class initialisation", Categories.CLASS_LOAD, null, null, stack)
                : call(event, loop, "Object.wait", Categories.MONITOR_WAIT, monitor, null, stack);
    }

    private static BlockingCall call(
            RecordedEvent event,
            Loop loop,
            String operation,
            String category,
            String detail,
            String owner,
            List<Frame> stack) {
        return new BlockingCall(
                loop,
                event.startNanos(),
                event.durationNanos(),
                operation,
                category,
                detail,
                null,
                Waiting.UNKNOWN,
                owner,
                stack,
                true);
    }

    static String name(RecordedThread thread) {
        return thread == null ? null : thread.name();
    }
}
