package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import shop.faults.Fault;

/** Takes a lock that the nightly audit holds. */
final class StockLedger implements Fault {
    // One shelf a strike: loops that strike together must not wait for each other's audit.
    private static final class Shelf {
        final ReentrantLock lock = new ReentrantLock();
        int reserved;
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Shelf shelf = new Shelf();
        Background.start("stock-audit", () -> audit(shelf, hold));
        Background.spinUntil(shelf.lock::isLocked);
        reserve(shelf);
    }

    private static void reserve(Shelf shelf) {
        shelf.lock.lock();
        try {
            shelf.reserved++;
        } finally {
            shelf.lock.unlock();
        }
    }

    private static void audit(Shelf shelf, Duration hold) {
        shelf.lock.lock();
        try {
            Background.spinUntil(shelf.lock::hasQueuedThreads);
            Background.pause(hold);
        } finally {
            shelf.lock.unlock();
        }
    }
}
