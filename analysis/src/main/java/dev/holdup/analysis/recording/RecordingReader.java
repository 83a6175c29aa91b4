package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

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
        throw new UnsupportedOperationException();
    }
}
