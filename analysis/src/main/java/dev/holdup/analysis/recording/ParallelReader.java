package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads chunks side by side; each knows its types and constants by itself, so they need nothing of each other.
 *
 * <p>Shape: every chunk has a consumer of its own, used by one thread at a time, in the chunk's order. Memory: a chunk's
 * constants and a window of its file a thread. Errors: as {@link RecordingReader}; a file whose chunks do not follow each
 * other whole goes to that one, and one consumer has it all.
 */
public final class ParallelReader {
    private ParallelReader() {}

    /** What a consumer was given, in the file's order. */
    public record Read<C>(List<C> consumers, ReadResult result) {}

    /** What a chunk came to. */
    private record Part(long events, long lastNanos, List<String> losses) {}

    /** @param consumers asked once a chunk, on the calling thread */
    public static <C extends Consumer<RecordedEvent>> Read<C> read(
            Path file, Set<String> wanted, Supplier<C> consumers, int threads) throws IOException {
        FileStart.refuseDirectory(file);
        List<ChunkHeader> chunks;
        try (Window window = new Window(file)) {
            FileStart.check(file, window);
            chunks = whole(window);
        }
        if (chunks.isEmpty()) {
            C only = consumers.get();
            return new Read<>(List.of(only), RecordingReader.read(file, wanted, only));
        }
        return read(file, wanted, consumers, threads, chunks);
    }

    /** The chunks of a file that is nothing but finished ones; else none. */
    private static List<ChunkHeader> whole(Window window) throws IOException {
        List<ChunkHeader> chunks = new ArrayList<>();
        long at = 0;
        while (at < window.size()) {
            ChunkHeader header = Chunks.headerAt(window, at);
            boolean follows = header != null
                    && header.plausible()
                    && header.finished()
                    && header.end() > header.firstEvent()
                    && header.end() <= window.size();
            if (!follows) {
                return List.of();
            }
            chunks.add(header);
            at = header.end();
        }
        return chunks;
    }

    private static <C extends Consumer<RecordedEvent>> Read<C> read(
            Path file, Set<String> wanted, Supplier<C> consumers, int threads, List<ChunkHeader> chunks)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, chunks.size()), ParallelReader::daemon);
        try {
            DeclaredTypes declared = new DeclaredTypes();
            List<C> sinks = new ArrayList<>();
            List<Future<Part>> parts = new ArrayList<>();
            for (ChunkHeader header : chunks) {
                C sink = consumers.get();
                sinks.add(sink);
                parts.add(pool.submit(() -> readOne(file, header, declared, wanted, sink)));
            }
            return new Read<>(List.copyOf(sinks), sum(parts, chunks));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Part readOne(
            Path file, ChunkHeader header, DeclaredTypes declared, Set<String> wanted, Consumer<RecordedEvent> sink)
            throws IOException {
        try (Window window = new Window(file)) {
            Losses losses = new Losses(file);
            ChunkReader chunk = new ChunkReader(window, header, losses, declared);
            chunk.read(wanted, sink);
            return new Part(chunk.events(), chunk.lastNanos(), losses.sentences());
        }
    }

    private static ReadResult sum(List<Future<Part>> parts, List<ChunkHeader> chunks) throws IOException {
        long events = 0;
        long endNanos = 0;
        List<String> losses = new ArrayList<>();
        for (Future<Part> future : parts) {
            Part part = result(future);
            events += part.events();
            endNanos = Math.max(endNanos, part.lastNanos());
            losses.addAll(part.losses());
        }
        long startNanos =
                chunks.stream().mapToLong(ChunkHeader::startNanos).min().orElse(0);
        return new ReadResult(chunks.size(), events, startNanos, endNanos, losses);
    }

    private static Part result(Future<Part> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "holdup-reader");
        thread.setDaemon(true);
        return thread;
    }
}
