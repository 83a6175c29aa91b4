package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Waits on an object's monitor until the next price is announced. */
final class PriceFeed implements Fault {
    private static final class Quote {
        boolean known;
    }

    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        Quote quote = new Quote();
        Background.after(hold, "price-feed", () -> announce(quote));
        awaitQuote(quote);
    }

    private static void awaitQuote(Quote quote) throws InterruptedException {
        synchronized (quote) {
            while (!quote.known) {
                quote.wait();
            }
        }
    }

    private static void announce(Quote quote) {
        synchronized (quote) {
            quote.known = true;
            quote.notifyAll();
        }
    }
}
