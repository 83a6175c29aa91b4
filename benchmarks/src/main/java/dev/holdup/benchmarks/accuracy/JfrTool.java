package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * The JVM's own events with a length, at one threshold: those of threads whose names a person gives, and the pauses that
 * all threads felt. Its samples of the processor tell no length, so that no stall can be read from them.
 */
record JfrTool(String name, Path settings) implements Tool {
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("jdk.ThreadSleep", "sleep"),
            Map.entry("jdk.ThreadPark", "park"),
            Map.entry("jdk.JavaMonitorWait", "monitor-wait"),
            Map.entry("jdk.JavaMonitorEnter", "monitor"),
            Map.entry("jdk.SocketRead", "socket"),
            Map.entry("jdk.SocketWrite", "socket"),
            Map.entry("jdk.FileRead", "file"),
            Map.entry("jdk.FileWrite", "file"),
            Map.entry("jdk.FileForce", "file"),
            Map.entry("jdk.ClassLoad", "class-load"),
            Map.entry("jdk.SystemGC", "gc"));
    private static final double PAUSE_MS = 25;

    @Override
    public List<String> options(Path file) {
        return List.of("-Xlog:jfr+startup=off", "-XX:StartFlightRecording:settings=" + settings + ",filename=" + file);
    }

    @Override
    public List<Told> told(Path file, Pattern loops, List<String> output) throws IOException {
        List<Told> told = new ArrayList<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String category = CATEGORIES.get(event.getEventType().getName());
                double ms = event.getDuration().toNanos() / 1e6;
                if (category != null && isOf(loops, event.getThread())) {
                    List<String> frames = frames(event);
                    told.add(new Told(category, Told.firstOfApplication(frames), frames, 1, ms));
                } else if (isPause(event) && ms >= PAUSE_MS) {
                    told.add(new Told("pause", null, List.of(), 1, ms));
                }
            }
        }
        return told;
    }

    private static boolean isOf(Pattern loops, RecordedThread thread) {
        return thread != null
                && thread.getJavaName() != null
                && loops.matcher(thread.getJavaName()).find();
    }

    private static boolean isPause(RecordedEvent event) {
        String type = event.getEventType().getName();
        return type.equals("jdk.GCPhasePause")
                || type.equals("jdk.ExecuteVMOperation") && event.getBoolean("safepoint");
    }

    private static List<String> frames(RecordedEvent event) {
        return event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName())
                        .toList();
    }
}
