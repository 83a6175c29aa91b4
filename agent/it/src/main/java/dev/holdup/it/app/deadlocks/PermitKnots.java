package dev.holdup.it.app.deadlocks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** Circles of permits and stamps, which are no proof; what looks alike and is none; and work under load. */
final class PermitKnots {
    private PermitKnots() {}

    static void play(int seconds) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        semaphores("semaphores", used(), used());
        stamps();
        stampedReaders();
        alone();
        if (Actors.virtualExist()) {
            Semaphore one = used();
            Semaphore two = used();
            CountDownLatch both = new CountDownLatch(2);
            Actors.virtual("vsemaphores-a", () -> acquireBoth(one, two, both));
            Actors.platform("vsemaphores-b", () -> acquireBoth(two, one, both));
        }
        semaphores("passed-on", passedOn(), passedOn());
        semaphores("new", new Semaphore(1), new Semaphore(1));
        oneHolderRuns();
        stampPassedOn();
        List<Thread> busy = busy(over);
        TimeUnit.SECONDS.sleep(seconds);
        over.countDown();
        for (Thread thread : busy) {
            thread.join();
        }
    }

    /** With one permit, which was given back before by who took it, in each of the ways. */
    private static Semaphore used() {
        Semaphore semaphore = new Semaphore(1);
        semaphore.acquireUninterruptibly(1);
        semaphore.release(1);
        semaphore.drainPermits();
        semaphore.release();
        if (semaphore.tryAcquire() && !semaphore.tryAcquire(1)) {
            semaphore.release();
        }
        return semaphore;
    }

    private static Semaphore passedOn() throws InterruptedException {
        Semaphore semaphore = new Semaphore(1);
        semaphore.acquire();
        Thread other = Actors.platform("gives-back", semaphore::release);
        other.join();
        semaphore.acquire();
        semaphore.release();
        return semaphore;
    }

    private static void semaphores(String name, Semaphore one, Semaphore two) {
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform(name + "-a", () -> acquireBoth(one, two, both));
        Actors.platform(name + "-b", () -> acquireBoth(two, one, both));
    }

    private static void acquireBoth(Semaphore first, Semaphore second, CountDownLatch both)
            throws InterruptedException {
        first.acquire();
        Actors.meet(both);
        second.acquire();
    }

    private static void stamps() {
        StampedLock one = new StampedLock();
        StampedLock two = new StampedLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("stamps-a", () -> writeBoth(one, two, both));
        Actors.platform("stamps-b", () -> writeBoth(two, one, both));
    }

    private static void writeBoth(StampedLock first, StampedLock second, CountDownLatch both)
            throws InterruptedException {
        long stamp = first.tryConvertToWriteLock(first.tryOptimisticRead());
        Actors.meet(both);
        second.writeLock();
        first.unlock(stamp);
    }

    /** Three read, by stamp and by view; two of them want to write. */
    private static void stampedReaders() {
        StampedLock lock = new StampedLock();
        CountDownLatch all = new CountDownLatch(3);
        Actors.platform("stamped-runs", () -> {
            lock.asReadLock().lock();
            Actors.meet(all);
            Thread.sleep(600_000);
        });
        Actors.platform("stamped-a", () -> {
            lock.readLock();
            Actors.meet(all);
            lock.writeLock();
        });
        Actors.platform("stamped-b", () -> {
            Lock view = lock.asReadLock();
            view.lock();
            view.unlock();
            view.lock();
            Actors.meet(all);
            lock.asWriteLock().lock();
        });
    }

    /** It is not reentrant. */
    private static void alone() {
        Actors.platform("stamp-alone", () -> {
            StampedLock lock = new StampedLock();
            lock.writeLock();
            lock.readLock();
        });
    }

    /** Two of three permits are held by those who wait in a circle, the third by one who waits for something else. */
    private static void oneHolderRuns() {
        CountDownLatch never = new CountDownLatch(1); // who ends would leave its permit to nobody: a circle after all
        Semaphore wide = new Semaphore(2);
        Semaphore narrow = used();
        wide.acquireUninterruptibly();
        wide.release();
        CountDownLatch all = new CountDownLatch(3);
        Actors.platform("holds-third", () -> {
            wide.acquire();
            Actors.meet(all);
            never.await(600, TimeUnit.SECONDS);
        });
        Actors.platform("third-a", () -> acquireBoth(wide, narrow, all));
        Actors.platform("third-b", () -> acquireBoth(narrow, wide, all));
    }

    private static void stampPassedOn() throws InterruptedException {
        StampedLock lock = new StampedLock();
        long stamp = lock.writeLock();
        Actors.platform("unlocks", () -> lock.unlockWrite(stamp)).join();
        Actors.platform("stamp-passed-on", () -> {
            lock.writeLock();
            lock.writeLock();
        });
    }

    private static List<Thread> busy(CountDownLatch over) {
        Semaphore permits = new Semaphore(3, true);
        StampedLock lock = new StampedLock();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Actors.platform("busy-" + i, () -> work(permits, lock, over)));
            if (Actors.virtualExist()) {
                threads.add(Actors.virtual("vbusy-" + i, () -> work(permits, lock, over)));
            }
        }
        return threads;
    }

    private static void work(Semaphore permits, StampedLock lock, CountDownLatch over) throws InterruptedException {
        while (over.getCount() > 0) {
            permits.acquire(2);
            long stamp = lock.tryReadLock();
            long write = stamp == 0 ? lock.writeLock() : lock.tryConvertToWriteLock(stamp);
            Thread.sleep(0, 100_000);
            lock.unlock(write == 0 ? stamp : write);
            permits.release();
            permits.release();
        }
    }
}
