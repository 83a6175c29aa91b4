package dev.holdup.junit.seen;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedFrame;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.analysis.report.Report;
import java.util.List;

/** A virtual thread blocked its carrier ({@code jdk.VirtualThreadPinned}); the reason is null where the JDK tells none. */
public record Pin(String thread, long startNanos, long durationNanos, String reason, List<Report.Frame> stack) {
    static final String EVENT = "jdk.VirtualThreadPinned";

    static Pin of(RecordedEvent event) {
        RecordedThread thread = event.thread();
        boolean named =
                thread != null && thread.name() != null && !thread.name().isBlank();
        return new Pin(
                named ? thread.name() : "a virtual thread",
                event.startNanos(),
                event.durationNanos(),
                event.text("pinnedReason"),
                event.stack().stream().map(Pin::frame).toList());
    }

    private static Report.Frame frame(RecordedFrame frame) {
        return new Report.Frame(
                frame.className(),
                frame.method(),
                Frame.sourceFile(frame.className()),
                frame.line() < 0 ? null : frame.line());
    }
}
