package dev.holdup.it.app;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks and other synchronizers, and monitors. */
final class LockActs {
    private LockActs() {}
    /** Holds the lock on another thread until the act has waited long enough. */
    private static void hold(Stage stage, Lock lock) throws InterruptedException {
        held(stage, lock::lock, lock::unlock);
    }

    private static void held(Stage stage, Runnable take, Runnable release) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread holder = new Thread(
                () -> {
                    take.run();
                    taken.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    release.run();
                },
                "holder");
        holder.setDaemon(true);
        holder.start();
        taken.await();
        stage.after(end::countDown);
    }

    @Blocking("park")
    static Act reentrantLock(Stage stage) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        hold(stage, lock);
        return () -> lock.lock();
    }

    @Blocking("park")
    static Act fairLockInterruptibly(Stage stage) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock(true);
        hold(stage, lock);
        return () -> lock.lockInterruptibly();
    }

    @Blocking("park")
    static Act tryLockTimed(Stage stage) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        hold(stage, lock);
        return () -> lock.tryLock(2, TimeUnit.SECONDS);
    }

    @Blocking("park")
    static Act readLock(Stage stage) throws InterruptedException {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        hold(stage, lock.writeLock());
        return () -> lock.readLock().lock();
    }

    @Blocking("park")
    static Act writeLock(Stage stage) throws InterruptedException {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        hold(stage, lock.readLock());
        return () -> lock.writeLock().lock();
    }

    @Blocking("park")
    static Act stampedWriteLock(Stage stage) throws InterruptedException {
        StampedLock lock = new StampedLock();
        held(stage, lock::readLock, lock::tryUnlockRead);
        return () -> lock.writeLock();
    }

    @Blocking("park")
    static Act stampedReadLock(Stage stage) throws InterruptedException {
        StampedLock lock = new StampedLock();
        held(stage, lock::writeLock, lock::tryUnlockWrite);
        return () -> lock.readLock();
    }

    @Blocking("park")
    static Act conditionAwait(Stage stage) {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        stage.after(() -> {
            lock.lock();
            condition.signal();
            lock.unlock();
        });
        return () -> {
            lock.lock();
            condition.await();
        };
    }

    @Blocking("park")
    static Act conditionAwaitTimed(Stage stage) {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        return () -> {
            lock.lock();
            condition.awaitNanos(40_000_000);
        };
    }

    @Blocking("park")
    static Act countDownLatch(Stage stage) {
        CountDownLatch latch = new CountDownLatch(1);
        stage.after(latch::countDown);
        return () -> latch.await();
    }

    @Blocking("park")
    static Act latchAwaitTimed(Stage stage) {
        CountDownLatch latch = new CountDownLatch(1);
        return () -> latch.await(40, TimeUnit.MILLISECONDS);
    }

    @Blocking("park")
    static Act semaphoreAcquire(Stage stage) {
        Semaphore semaphore = new Semaphore(0);
        stage.after(semaphore::release);
        return () -> semaphore.acquire();
    }

    @Blocking("park")
    static Act semaphoreTryAcquireTimed(Stage stage) {
        Semaphore semaphore = new Semaphore(0);
        return () -> semaphore.tryAcquire(40, TimeUnit.MILLISECONDS);
    }

    @Blocking("park")
    static Act cyclicBarrier(Stage stage) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        stage.after(barrier::await);
        return () -> {
            try {
                barrier.await();
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Blocking("park")
    static Act phaserAwait(Stage stage) {
        Phaser phaser = new Phaser(2);
        stage.after(phaser::arrive);
        return () -> phaser.arriveAndAwaitAdvance();
    }

    @Blocking("park")
    static Act exchangerExchange(Stage stage) {
        Exchanger<String> exchanger = new Exchanger<>();
        stage.after(() -> exchanger.exchange("theirs"));
        return () -> exchanger.exchange("ours");
    }

    @Blocking("monitor")
    static Act synchronizedBlock(Stage stage) throws InterruptedException {
        Object monitor = new Object();
        holdMonitor(stage, monitor);
        return () -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        };
    }

    @Blocking("monitor")
    static Act synchronizedMethod(Stage stage) throws InterruptedException {
        Ledger ledger = new Ledger();
        holdMonitor(stage, ledger);
        return () -> ledger.book();
    }

    private static void holdMonitor(Stage stage, Object monitor) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread holder = new Thread(
                () -> {
                    synchronized (monitor) {
                        taken.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                "monitor-holder");
        holder.setDaemon(true);
        holder.start();
        taken.await();
        stage.after(end::countDown);
    }

    private static final class Ledger {
        private int booked;

        synchronized void book() {
            booked++;
        }
    }
}
