package dev.holdup.junit.seen;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who started whom, as the JVM tells it: a loop belongs to the test in whose time, and by whose threads, it was started. */
final class ThreadStarts {
    static final String EVENT = "jdk.ThreadStart";
    private static final int MOST_ANCESTORS = 100;

    private record Start(long parent, long atNanos) {}

    private final Map<Long, Start> starts = new HashMap<>();

    void add(RecordedEvent event) {
        RecordedThread thread = event.threadValue("thread");
        RecordedThread parent = event.threadValue("parentThread");
        if (thread != null && parent != null) {
            starts.put(thread.javaId(), new Start(parent.javaId(), event.startNanos()));
        }
    }

    /** The test that started this thread, itself or through others; null for one that none of these started. */
    TestRun owner(long thread, List<TestRun> runs) {
        long child = thread;
        for (int i = 0; i < MOST_ANCESTORS; i++) {
            Start start = starts.get(child);
            if (start == null) {
                return null;
            }
            for (TestRun run : runs) {
                if (run.isOn(start.parent(), start.atNanos())) {
                    return run;
                }
            }
            child = start.parent();
        }
        return null;
    }
}
