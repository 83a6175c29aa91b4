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
        FileStart.refuseDirectory(file);
        try (Window window = new Window(file)) {
            FileStart.check(file, window);
            return read(window, new Losses(file), wanted, sink);
        }
    }

    private static ReadResult read(Window window, Losses losses, Set<String> wanted, Consumer<RecordedEvent> sink)
            throws IOException {
        DeclaredTypes declared = new DeclaredTypes();
        int chunks = 0;
        long events = 0;
        long startNanos = Long.MAX_VALUE;
        long endNanos = 0;
        long at = 0;
        while (at < window.size()) {
            ChunkHeader header = Chunks.headerAt(window, at);
            if (header == null || !header.plausible()) {
                at = skipToChunk(window, losses, at, header);
                continue;
            }
            ChunkReader chunk = new ChunkReader(window, header, losses, declared);
            chunk.read(wanted, sink);
            chunks++;
            events += chunk.events();
            startNanos = Math.min(startNanos, header.startNanos());
            endNanos = Math.max(endNanos, chunk.lastNanos());
            at = chunk.end();
        }
        return new ReadResult(chunks, events, chunks == 0 ? 0 : startNanos, endNanos, losses.sentences());
    }

    private static long skipToChunk(Window window, Losses losses, long at, ChunkHeader header) throws IOException {
        long next = Chunks.next(window, at + 1, header);
        String what = header != null ? "begin a chunk whose header is damaged" : "belong to no chunk";
        losses.add(at, next - at + " bytes " + what + " and were skipped");
        return next;
    }
}
