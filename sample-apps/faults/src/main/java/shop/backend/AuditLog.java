package shop.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import shop.faults.Fault;

/** Logs synchronously to a file that a log shipper reads too slowly: a named pipe that is full. */
final class AuditLog implements Fault {
    // Twice what a Linux pipe holds: each record waits for the shipper.
    private static final int RECORD_BYTES = 128 << 10;

    private static final class PlainLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            return entry.getMessage();
        }
    }

    private final Fifo fifo = new Fifo();
    private final Logger log = Logger.getLogger("audit");
    private final String entry = "order audited ".repeat(RECORD_BYTES).substring(0, RECORD_BYTES);

    AuditLog() throws IOException {
        FileHandler file = new FileHandler(fifo.path().getPath(), true);
        file.setEncoding("US-ASCII");
        file.setFormatter(new PlainLine());
        fifo.unlink();
        log.setUseParentHandlers(false);
        log.addHandler(file);
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Background.after(hold, "log-shipper", this::ship);
        record();
    }

    private void record() {
        log.log(Level.INFO, entry);
    }

    private void ship() {
        try {
            fifo.end().readFully(new byte[RECORD_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
