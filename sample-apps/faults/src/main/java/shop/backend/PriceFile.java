package shop.backend;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Reads a file whose bytes are slow to come, as from a network mount; a named pipe stands in for it. */
final class PriceFile implements Fault {
    private final Fifo fifo = new Fifo();
    private final InputStream file;

    PriceFile() throws IOException {
        file = new FileInputStream(fifo.path());
        fifo.unlink();
    }

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        Background.after(hold, "price-mount", this::deliver);
        readPrice();
    }

    private int readPrice() throws IOException {
        return file.read();
    }

    private void deliver() {
        try {
            fifo.end().write(42);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
