package dev.holdup.serve;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.render.dashboard.Dashboard;
import dev.holdup.analysis.render.dashboard.DashboardJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;

/** Reads recordings into documents, and keeps those that were asked for lately. */
final class Documents {
    private static final long MOST_BYTES = 64L << 20;

    private record Kept(Entry.Stamp stamp, byte[] gzipped) {}

    // more at once would only need more memory
    private final Semaphore readers = new Semaphore(2);
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * The document of a recording, gzipped.
     *
     * @throws Refusal where it cannot be read, with the reason
     */
    byte[] gzipped(Entry entry) throws IOException {
        entry.reading().lock();
        try {
            byte[] known = find(entry);
            return known != null ? known : read(entry);
        } finally {
            entry.reading().unlock();
        }
    }

    private byte[] read(Entry entry) throws IOException {
        Entry.Stamp stamp = entry.stamp();
        readers.acquireUninterruptibly();
        try {
            Dashboard document = Dashboard.of(Analysis.observe(List.of(entry.file())), entry.name(), null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                DashboardJson.write(document, out);
            }
            keep(entry, new Kept(stamp, bytes.toByteArray()));
            entry.came(new Entry.Outcome(stamp, document.report(), null));
            return bytes.toByteArray();
        } catch (IOException | RuntimeException damaged) {
            String reason = damaged.getMessage() == null ? damaged.toString() : damaged.getMessage();
            entry.came(new Entry.Outcome(stamp, null, reason));
            throw new Refusal(422, reason);
        } finally {
            readers.release();
        }
    }

    private byte[] find(Entry entry) throws IOException {
        synchronized (kept) {
            Kept found = kept.get(entry.id());
            return found != null && found.stamp().equals(entry.stamp()) ? found.gzipped() : null;
        }
    }

    private void keep(Entry entry, Kept document) {
        synchronized (kept) {
            kept.put(entry.id(), document);
            var eldest = kept.values().iterator();
            long total = kept.values().stream()
                    .mapToLong(one -> one.gzipped().length)
                    .sum();
            while (total > MOST_BYTES && kept.size() > 1) {
                total -= eldest.next().gzipped().length;
                eldest.remove();
            }
        }
    }
}
