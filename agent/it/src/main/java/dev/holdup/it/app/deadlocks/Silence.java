package dev.holdup.it.app.deadlocks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** What looks like a deadlock and is none, and work that waits a lot; all at once, for some seconds. */
final class Silence {
    private Silence() {}

    static void play(int seconds) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        AtomicLong rounds = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        lockHeldForSeconds(over);
        ReadKnots.longRead(over);
        ReadKnots.behindAWriterThatGivesUp();
        tasksThatAwaitTheSame(over);
        poolThatWaitsForALivePool(over);
        waiterBesideAFreeWorker(over);
        idleWorkers();
        threads.add(Actors.platform("fork-joins", () -> forkJoins(over, rounds)));
        ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
        Object[] monitors = {new Object(), new Object()};
        ExecutorService workers = Actors.pool("busy", 4);
        for (int i = 0; i < 6; i++) {
            threads.add(Actors.platform("contends-" + i, () -> contend(locks, monitors, over, rounds)));
            threads.add(Actors.platform("asks-" + i, () -> ask(workers, over, rounds)));
            if (Actors.virtualExist()) {
                threads.add(Actors.virtual("vcontends-" + i, () -> contend(locks, monitors, over, rounds)));
            }
        }
        TimeUnit.SECONDS.sleep(seconds);
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("rounds " + rounds.get());
    }

    private static void lockHeldForSeconds(CountDownLatch over) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Object monitor = new Object();
        CountDownLatch held = new CountDownLatch(1);
        Actors.platform("holds", () -> {
            lock.lock();
            synchronized (monitor) {
                held.countDown();
                over.await();
            }
            lock.unlock();
        });
        held.await();
        Actors.platform("wants-lock", lock::lock);
        Actors.platform("wants-monitor", () -> {
            synchronized (monitor) {
                lock.isLocked();
            }
        });
    }

    private static void tasksThatAwaitTheSame(CountDownLatch over) {
        ExecutorService pool = Actors.pool("same-latch", 2);
        for (int i = 0; i < 4; i++) {
            pool.submit(() -> {
                over.await();
                return null;
            });
        }
    }

    private static void poolThatWaitsForALivePool(CountDownLatch over) {
        ExecutorService live = Actors.pool("live", 1);
        ExecutorService waits = Actors.pool("waits", 1);
        Future<?> first = live.submit(() -> {
            while (!over.await(10, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            return 1;
        });
        Future<?> second = live.submit(() -> 2);
        waits.submit(() -> first.get().equals(second.get()));
        waits.submit(() -> 3);
    }

    /** One worker waits for a task that another could take as soon as it is due. */
    private static void waiterBesideAFreeWorker(CountDownLatch over) throws Exception {
        ExecutorService pool = Actors.pool("spare", 2);
        pool.submit(() -> 1).get();
        pool.submit(() -> 1).get();
        pool.submit(() -> {
            over.await();
            return null;
        });
    }

    private static void idleWorkers() throws Exception {
        ExecutorService pool = Actors.pool("idle", 1_000);
        List<Future<?>> started = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            started.add(pool.submit(() -> null));
        }
        for (Future<?> future : started) {
            future.get();
        }
    }

    private static void forkJoins(CountDownLatch over, AtomicLong rounds) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2);
        while (over.getCount() > 0) {
            ForkJoinPool current = pool;
            pool.invoke(new Fibonacci(14));
            CompletableFuture<Integer> outer = CompletableFuture.supplyAsync(
                    () -> CompletableFuture.supplyAsync(Silence::pausing, current)
                                    .join()
                            + CompletableFuture.supplyAsync(Silence::pausing, current)
                                    .join(),
                    pool);
            try {
                outer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // JDK 17's pool sometimes does not wake its second worker, with the agent or without
                pool = new ForkJoinPool(2);
            }
            rounds.incrementAndGet();
        }
    }

    private static int pausing() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static void contend(ReentrantLock[] locks, Object[] monitors, CountDownLatch over, AtomicLong rounds)
            throws InterruptedException {
        while (over.getCount() > 0) {
            int first = ThreadLocalRandom.current().nextInt(locks.length);
            locks[first].lock();
            try {
                for (int next = first + 1; next < locks.length; next++) {
                    locks[next].lock();
                    Thread.sleep(0, 50_000);
                    locks[next].unlock();
                }
                synchronized (monitors[0]) {
                    synchronized (monitors[1]) {
                        Thread.onSpinWait();
                    }
                }
            } finally {
                locks[first].unlock();
            }
            rounds.incrementAndGet();
        }
    }

    /** More askers than workers: its queue is never empty, and everybody waits for what is queued. */
    private static void ask(ExecutorService workers, CountDownLatch over, AtomicLong rounds) throws Exception {
        while (over.getCount() > 0) {
            CountDownLatch done = new CountDownLatch(1);
            Future<Integer> future = workers.submit(Silence::pausing);
            CompletableFuture<Integer> chained =
                    CompletableFuture.supplyAsync(Silence::pausing, workers).thenApply(x -> x + 1);
            workers.execute(() -> done.countDown());
            future.get();
            chained.join();
            done.await();
            rounds.incrementAndGet();
        }
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int of;

        Fibonacci(int of) {
            this.of = of;
        }

        @Override
        protected Integer compute() {
            if (of < 2) {
                return of;
            }
            Fibonacci less = new Fibonacci(of - 1);
            less.fork();
            return new Fibonacci(of - 2).compute() + less.join();
        }
    }
}
