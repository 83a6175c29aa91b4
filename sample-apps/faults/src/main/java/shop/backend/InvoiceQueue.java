package shop.backend;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import shop.faults.Fault;

/** Takes from a queue that is still empty. */
final class InvoiceQueue implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        BlockingQueue<String> invoices = new LinkedBlockingQueue<>();
        Background.after(hold, "invoice-writer", () -> invoices.add("invoice"));
        next(invoices);
    }

    private static String next(BlockingQueue<String> invoices) throws InterruptedException {
        return invoices.take();
    }
}
