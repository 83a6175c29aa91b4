package dev.holdup.junit.seen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** What this JVM records, with what tells tests apart; the agent records the rest. */
final class JvmRecording {
    private static final long MOST_BYTES = 250L << 20;
    private static final Duration SHORTEST_PIN = Duration.ofMillis(1);

    private static Recording ours;

    private JvmRecording() {}

    static synchronized void start() {
        if (ours == null) {
            Recording recording = new Recording();
            recording.setName("holdup-junit");
            recording.enable(TestEvent.class).withoutStackTrace();
            recording.enable(ThreadStarts.EVENT).withoutStackTrace();
            recording.enable(Pin.EVENT).withThreshold(SHORTEST_PIN).withStackTrace();
            recording.setToDisk(true);
            recording.setMaxSize(MOST_BYTES);
            recording.start();
            ours = recording;
        }
    }

    /**
     * All since then, up to this moment: a snapshot ends the JVM's chunk, and so holds the last event of every thread.
     *
     * @return whether there is anything
     */
    static synchronized boolean copyTo(Path file, Instant from) throws IOException {
        try (Recording all = FlightRecorder.getFlightRecorder().takeSnapshot();
                InputStream in = all.getStream(from, Instant.MAX)) {
            if (in != null) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return in != null;
        }
    }
}
