package dev.holdup.serve;

import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The recordings that are served: named files, those in named folders as they are now, and uploads. Read only. */
public final class Library implements AutoCloseable {
    private final List<Path> given;
    private final List<Entry> uploads = new ArrayList<>();
    private final Map<Path, Entry> known = new LinkedHashMap<>();
    private final Documents documents = new Documents();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Library::thread);

    /** @param given files and folders, absolute */
    public Library(List<Path> given) {
        this.given = List.copyOf(given);
    }

    /** In the order that was given, uploads last; what was never read is read meanwhile. */
    List<Row> rows() {
        List<Entry> entries = entries();
        entries.forEach(entry -> reader.execute(() -> readAhead(entry)));
        return entries.stream().map(Entry::row).toList();
    }

    /** @throws Refusal if there is none */
    Entry find(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such recording, or it is not there any more."));
    }

    byte[] gzipped(Entry entry) throws IOException {
        return documents.gzipped(entry);
    }

    Report report(Entry entry) throws IOException {
        Entry.Outcome known = entry.outcome();
        if (known == null) {
            documents.gzipped(entry);
            known = entry.outcome();
        }
        if (known == null || known.report() == null) {
            throw new Refusal(422, known == null ? "The recording is being written." : known.error());
        }
        return known.report();
    }

    synchronized Entry add(Path upload, String name) {
        Entry entry = new Entry(upload, name);
        uploads.add(entry);
        return entry;
    }

    synchronized void remove(Entry upload) {
        uploads.remove(upload);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    private void readAhead(Entry entry) {
        try {
            if (entry.outcome() == null) {
                documents.gzipped(entry);
            }
        } catch (IOException | Refusal toldInItsRow) {
            return;
        }
    }

    private synchronized List<Entry> entries() {
        Map<Path, Entry> now = new LinkedHashMap<>();
        for (Path path : given) {
            for (Path file : files(path)) {
                Entry old = known.get(file);
                now.put(file, old == null ? new Entry(file, file.getFileName().toString()) : old);
            }
        }
        known.clear();
        known.putAll(now);
        List<Entry> all = new ArrayList<>(now.values());
        all.addAll(uploads);
        return all;
    }

    /** A file that is named stays, so that its row can say that it is gone. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> file.toString().endsWith(".jfr") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "holdup-reader");
        thread.setDaemon(true);
        return thread;
    }
}
