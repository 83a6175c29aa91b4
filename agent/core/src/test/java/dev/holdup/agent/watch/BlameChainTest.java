package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlameChainTest {
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void release() throws InterruptedException {
        end.countDown();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    @Test
    void tellsAChainOfMonitorAndLockToItsEnd() throws InterruptedException {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        Thread last = start("last", () -> locked(lock, this::hold));
        await(last, Thread.State.WAITING);
        Thread middle = start("middle", () -> {
            synchronized (monitor) {
                locked(lock, this::hold);
            }
        });
        await(middle, Thread.State.WAITING);
        Thread first = start("first", () -> entered(monitor));
        await(first, Thread.State.BLOCKED);

        List<BlameChain.Edge> chain = BlameChain.of(first);

        assertThat(chain).extracting(edge -> edge.waiter().getName()).containsExactly("first", "middle");
        assertThat(chain).extracting(edge -> edge.lock().owner().getName()).containsExactly("middle", "last");
        assertThat(chain).extracting(edge -> edge.lock().monitor()).containsExactly(true, false);
        assertThat(chain.get(1).lock().lockClass()).startsWith("java.util.concurrent.locks.ReentrantLock");
        assertThat(chain.get(1).stack()).anyMatch(frame -> frame.getMethodName().equals("hold"));
    }

    @Test
    void staysSilentWhereNobodyOwnsWhatIsWaitedFor() throws InterruptedException {
        Thread waiting = start("waiting", this::hold);
        await(waiting, Thread.State.WAITING);

        assertThat(BlameChain.of(waiting)).isEmpty();
        assertThat(BlameChain.of(Thread.currentThread())).isEmpty();
    }

    @Test
    void goesOnceAroundACircle() throws InterruptedException {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Thread first = start("first", () -> crossing(one, other, both));
        Thread second = start("second", () -> crossing(other, one, both));
        while (BlameChain.of(first).size() < 2) {
            Thread.onSpinWait();
        }

        assertThat(BlameChain.of(first)).extracting(BlameChain.Edge::waiter).containsExactly(first, second);
    }

    @Test
    void isNeverLongerThanSixteen() throws InterruptedException {
        Thread before = start("0", () -> locked(lock(0), this::hold));
        await(before, Thread.State.WAITING);
        for (int i = 1; i <= 20; i++) {
            int number = i;
            before = start("" + i, () -> locked(lock(number), () -> locked(lock(number - 1), this::hold)));
            await(before, Thread.State.WAITING);
        }

        assertThat(BlameChain.of(before)).hasSize(16);
    }

    private final List<ReentrantLock> locks = new ArrayList<>();

    private synchronized ReentrantLock lock(int number) {
        while (locks.size() <= number) {
            locks.add(new ReentrantLock());
        }
        return locks.get(number);
    }

    private void crossing(ReentrantLock held, ReentrantLock wanted, CountDownLatch both) {
        locked(held, () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException over) {
                return;
            }
            locked(wanted, () -> {});
        });
    }

    private static void entered(Object monitor) {
        synchronized (monitor) {
            monitor.hashCode();
        }
    }

    private static void locked(ReentrantLock lock, Runnable work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException over) {
            return;
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException over) {
            // the test is over
        }
    }

    private Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return thread;
    }

    private static void await(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }
}
