package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Follows the folder into which a running JVM writes its chunks, in its own process or another.
 *
 * <p>Shape: each {@link #poll} delivers, on the calling thread, what was flushed since the one before, in the file's order;
 * a JVM flushes once a second. Errors: chunks that the JVM removes are forgotten; a damaged event is left out, as nobody
 * could read it later. Not thread-safe. Source: the chunk's header, which tells the length at the last flush.
 */
public final class RepositoryFollower {
    private static final long DONE = Long.MAX_VALUE;

    private final Path repository;
    private final long fromMillis;
    private final Map<Path, Long> nextByFile = new HashMap<>();
    private final DeclaredTypes declared = new DeclaredTypes();

    /** @param fromMillis chunks that were last written before this instant, in ms since the epoch, are passed over */
    public RepositoryFollower(Path repository, long fromMillis) {
        this.repository = repository;
        this.fromMillis = fromMillis;
    }

    /**
     * @return whether something was flushed
     * @throws NoSuchFileException if the folder is not there any more, as when its JVM has ended
     */
    public boolean poll(Set<String> wanted, Consumer<RecordedEvent> sink) throws IOException {
        boolean news = false;
        List<Path> chunks = chunks();
        nextByFile.keySet().retainAll(Set.copyOf(chunks));
        for (Path chunk : chunks) {
            long from = nextByFile.computeIfAbsent(chunk, this::first);
            if (from != DONE) {
                long next = follow(chunk, from, wanted, sink);
                nextByFile.put(chunk, next);
                news |= next != from;
            }
        }
        return news;
    }

    private List<Path> chunks() throws IOException {
        try (Stream<Path> files = Files.list(repository)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
    }

    private long first(Path chunk) {
        return chunk.toFile().lastModified() < fromMillis ? DONE : 0;
    }

    private long follow(Path chunk, long from, Set<String> wanted, Consumer<RecordedEvent> sink) throws IOException {
        try (Window window = new Window(chunk)) {
            ChunkHeader header = settled(window);
            if (header == null) {
                return from;
            }
            long next = new ChunkReader(window, header, new Losses(chunk), declared).follow(from, wanted, sink);
            return header.finished() && next == header.end() ? DONE : next;
        } catch (NoSuchFileException | Damage removedOrRewritten) {
            return from;
        }
    }

    /** Null while the JVM is at it: its fields are written one after the other. */
    private static ChunkHeader settled(Window window) throws IOException {
        if (window.size() < ChunkHeader.LENGTH) {
            return null;
        }
        ChunkHeader one = header(window);
        ChunkHeader other = header(window);
        return one.equals(other) && !one.updating() && one.plausible() ? one : null;
    }

    private static ChunkHeader header(Window window) throws IOException {
        byte[] bytes = window.copy(0, ChunkHeader.LENGTH);
        return ChunkHeader.read(new Bytes().over(bytes, 0, bytes.length), 0);
    }
}
