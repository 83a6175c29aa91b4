package shop.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.zip.GZIPOutputStream;
import shop.faults.Fault;

/** Packs a large invoice. */
final class InvoiceArchive implements Fault {
    private final byte[] invoice =
            "position 4711, 2 pieces, 9.99 EUR; ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            pack();
        } while (System.nanoTime() < end);
    }

    private int pack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(invoice);
        }
        return packed.size();
    }
}
