package shop.backend;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Logs through Logback's asynchronous appender, whose queue is full because the file behind it is slow. */
final class OrderTrace implements Fault {
    // One or two that the appender's thread has taken, one in the queue, at least one that waits for a place in it.
    private static final int RECORDS = 4;

    private final Fifo fifo = new Fifo();
    private final Logger log;
    private final String entry = "order traced ".repeat(OrderLog.RECORD_BYTES).substring(0, OrderLog.RECORD_BYTES);

    OrderTrace() throws IOException {
        LoggerContext context = OrderLog.context();
        log = context.getLogger("traces");
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setQueueSize(1);
        queue.setDiscardingThreshold(0);
        queue.addAppender(OrderLog.file(context, fifo));
        queue.start();
        log.addAppender(queue);
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Background.after(hold, "log-shipper", () -> OrderLog.ship(fifo, RECORDS));
        traced();
    }

    private void traced() {
        for (int i = 0; i < RECORDS; i++) {
            log.info(entry);
        }
    }
}
