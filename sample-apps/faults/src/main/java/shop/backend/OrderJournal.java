package shop.backend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Writes to a journal and forces each record to the disk, one after another until the hold is over. */
final class OrderJournal implements Fault {
    private static final int RECORD_BYTES = 4 << 20;

    private final FileChannel journal;

    OrderJournal() throws IOException {
        Path path = Files.createTempFile("orders", ".journal");
        journal = FileChannel.open(path, StandardOpenOption.WRITE);
        Files.delete(path);
    }

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        ByteBuffer record = ByteBuffer.allocateDirect(RECORD_BYTES);
        long end = System.nanoTime() + hold.toNanos();
        do {
            append(record.clear());
        } while (System.nanoTime() < end);
    }

    private void append(ByteBuffer record) throws IOException {
        // Always the same place: a demonstration must not fill the disk.
        journal.write(record, 0);
        journal.force(true);
    }
}
