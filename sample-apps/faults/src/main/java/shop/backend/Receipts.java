package shop.backend;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Prints as System.out does, to a terminal or a container's log that is read too slowly: a full named pipe. */
final class Receipts implements Fault {
    private final Fifo fifo = new Fifo();
    private final PrintStream out;
    private final String line = "receipt ".repeat(OrderLog.RECORD_BYTES).substring(1, OrderLog.RECORD_BYTES);

    Receipts() throws IOException {
        out = new PrintStream(new FileOutputStream(fifo.path(), true), true, StandardCharsets.US_ASCII);
        fifo.unlink();
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Background.after(hold, "terminal", () -> OrderLog.ship(fifo, 1));
        print();
    }

    private void print() {
        out.println(line);
    }
}
