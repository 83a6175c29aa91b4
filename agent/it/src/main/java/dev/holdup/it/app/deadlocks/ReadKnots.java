package dev.holdup.it.app.deadlocks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Deadlocks of those who read under a read-write lock. */
final class ReadKnots {
    private ReadKnots() {}

    /** Both read, and both want to write. */
    static void upgrades() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("upgrades-a", () -> upgrade(lock, both));
        Actors.platform("upgrades-b", () -> upgrade(lock, both));
    }

    /** One thread alone, while another reads and runs. */
    static void selfUpgrade() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("reads-on", () -> {
            lock.readLock().lock();
            Actors.meet(both);
            Thread.sleep(600_000);
        });
        Actors.platform("upgrades-alone", () -> upgrade(lock, both));
    }

    static void readerAndMonitor() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        Object monitor = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("reader-monitor-a", () -> {
            lock.readLock().lock();
            Actors.meet(both);
            LockKnots.enter(monitor);
        });
        Actors.platform("reader-monitor-b", () -> {
            synchronized (monitor) {
                Actors.meet(both);
                lock.writeLock().lock();
            }
        });
    }

    /** The second reader comes behind a writer, who comes behind the first reader, who waits for the second. */
    static void behindAWriter() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        ReentrantLock other = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("behind-reader", () -> {
            lock.readLock().lock();
            Actors.meet(both);
            other.lock();
        });
        Actors.platform("behind-writer", () -> {
            both.await();
            lock.writeLock().lock();
        });
        Actors.platform("behind-second", () -> {
            other.lock();
            Actors.meet(both);
            while (lock.getQueueLength() == 0) {
                Thread.onSpinWait();
            }
            lock.readLock().lock();
        });
    }

    static void virtualUpgrades() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vupgrades-v", () -> upgrade(lock, both));
        Actors.platform("vupgrades-p", () -> upgrade(lock, both));
    }

    /** A writer waits for a reader who waits to be told to go on, and is told. */
    static void longRead(CountDownLatch over) throws InterruptedException {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch reads = new CountDownLatch(1);
        Actors.platform("reads-long", () -> {
            lock.readLock().lock();
            reads.countDown();
            over.await();
            lock.readLock().unlock();
        });
        reads.await();
        Actors.platform("writes-late", () -> lock.writeLock().lock());
    }

    /** The writer gives up in time, so the reader behind it is not stuck, nor who waits for that reader. */
    static void behindAWriterThatGivesUp() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        ReentrantLock other = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("patient-reader", () -> {
            lock.readLock().lock();
            Actors.meet(both);
            other.lock();
        });
        Actors.platform("short-writer", () -> {
            both.await();
            lock.writeLock().tryLock(8, TimeUnit.SECONDS);
        });
        Actors.platform("second-reader", () -> {
            other.lock();
            Actors.meet(both);
            while (lock.getQueueLength() == 0) {
                Thread.onSpinWait();
            }
            lock.readLock().lock();
            other.unlock();
        });
    }

    private static void upgrade(ReentrantReadWriteLock lock, CountDownLatch both) throws InterruptedException {
        lock.readLock().lock();
        Actors.meet(both);
        lock.writeLock().lock();
    }
}
