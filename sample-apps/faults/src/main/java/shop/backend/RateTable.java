package shop.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Reads a rate under a monitor whose owner is, meanwhile, reading new rates from a slow file. */
final class RateTable implements Fault {
    private static final class Rates {
        volatile boolean reloading;
        int cents;
    }

    private final Fifo fifo = new Fifo();

    RateTable() throws IOException {
        fifo.unlink();
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Rates rates = new Rates();
        Thread caller = Thread.currentThread();
        Background.start("rate-reload", () -> reload(rates));
        Background.start("rate-supplier", () -> supply(caller, hold));
        Background.spinUntil(() -> rates.reloading);
        rate(rates);
    }

    private static int rate(Rates rates) {
        synchronized (rates) {
            return rates.cents;
        }
    }

    private void reload(Rates rates) {
        synchronized (rates) {
            rates.reloading = true;
            try {
                rates.cents = fifo.end().read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void supply(Thread caller, Duration hold) {
        Background.spinUntil(() -> caller.getState() == Thread.State.BLOCKED);
        Background.pause(hold);
        try {
            fifo.end().write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
