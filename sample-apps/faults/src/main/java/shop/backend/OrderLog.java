package shop.backend;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Logs through Logback, on the calling thread, to a file that a log shipper reads too slowly: a full named pipe. */
final class OrderLog implements Fault {
    // Twice what a Linux pipe holds: each record waits for the shipper.
    static final int RECORD_BYTES = 128 << 10;

    private final Fifo fifo = new Fifo();
    private final Logger log;
    private final String entry = "order received ".repeat(RECORD_BYTES).substring(0, RECORD_BYTES);

    OrderLog() throws IOException {
        LoggerContext context = context();
        log = context.getLogger("orders");
        log.addAppender(file(context, fifo));
    }

    static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    /** An appender onto a pipe whose name is gone afterwards. */
    static Appender<ILoggingEvent> file(LoggerContext context, Fifo fifo) throws IOException {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(fifo.path().getPath());
        file.setEncoder(encoder);
        file.start();
        fifo.unlink();
        return file;
    }

    static void ship(Fifo fifo, int records) {
        try {
            fifo.end().readFully(new byte[records * RECORD_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Background.after(hold, "log-shipper", () -> ship(fifo, 1));
        received();
    }

    private void received() {
        log.info(entry);
    }
}
