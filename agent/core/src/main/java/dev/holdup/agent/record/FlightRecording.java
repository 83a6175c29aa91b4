package dev.holdup.agent.record;

import dev.holdup.agent.options.Options;
import dev.holdup.schema.EventNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import jdk.jfr.Recording;

/** The recording that the agent controls: our events and the JDK's that we join, bounded, dumped at exit. */
public final class FlightRecording {
    private static final Duration SHORTEST_JDK_THRESHOLD = Duration.ofMillis(1);

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final Recording recording;
    private final Options options;

    private FlightRecording(Recording recording, Options options) {
        this.recording = recording;
        this.options = options;
    }

    public static FlightRecording start(Options options) {
        Recording recording = new Recording();
        recording.setName("holdup");
        enable(recording, options);
        recording.setToDisk(true);
        recording.setMaxSize(options.maxSizeBytes());
        recording.setMaxAge(options.maxAge());
        recording.start();
        return new FlightRecording(recording, options);
    }

    /** Has the JVM write the recording when it ends. */
    public void dumpAtExit() throws IOException {
        recording.setDestination(destination());
        recording.setDumpOnExit(true);
    }

    public Path dump(Path file) throws IOException {
        Path target = file == null ? destination() : file;
        recording.dump(target);
        return target.toAbsolutePath();
    }

    public void close() {
        recording.setDumpOnExit(false);
        recording.close();
    }

    private Path destination() throws IOException {
        Path out = options.out();
        if (out.toString().endsWith(".jfr")) {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return out;
        }
        Files.createDirectories(out);
        String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        return out.resolve("holdup-" + ProcessHandle.current().pid() + "-" + time + ".jfr");
    }

    private static void enable(Recording recording, Options options) {
        Duration threshold = options.threshold();
        Duration atLeast = threshold.compareTo(SHORTEST_JDK_THRESHOLD) > 0 ? threshold : SHORTEST_JDK_THRESHOLD;
        recording.enable(EventNames.PREFIX + "Clock").withoutStackTrace();
        // contended monitors, sleeps and waits are seldom enough to be asked for at the user's own threshold
        recording.enable("jdk.JavaMonitorEnter").withThreshold(threshold).withStackTrace();
        if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
            // from there on it is hooked, and virtual threads, which are no loops, sleep by the million
            recording.enable("jdk.ThreadSleep").withThreshold(threshold).withStackTrace();
        }
        recording.enable("jdk.JavaMonitorWait").withThreshold(threshold).withStackTrace();
        recording.enable("jdk.ClassLoad").withThreshold(atLeast).withStackTrace();
        recording.enable("jdk.SystemGC").withThreshold(Duration.ZERO).withStackTrace();
        recording.enable("jdk.GCPhasePause").withThreshold(Duration.ZERO);
        recording.enable("jdk.SafepointBegin").withThreshold(SHORTEST_JDK_THRESHOLD);
        recording.enable("jdk.ExecuteVMOperation").withThreshold(SHORTEST_JDK_THRESHOLD);
        if (options.vthreads() != null && Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(atLeast).withStackTrace();
        }
        recording.enable("jdk.JVMInformation");
        if (options.samples() != null) {
            recording.enable("jdk.ExecutionSample").withPeriod(options.samples());
        }
    }
}
