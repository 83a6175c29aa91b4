package dev.holdup.benchmarks.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProcessTimeTest {
    private static final long BUSY_NANOS = 50_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void countsAThreadThatBeganMeanwhileAndKeepsItOnceItEnded() throws Exception {
        ProcessTime time = new ProcessTime(ProcessHandle.current().pid());
        long before = time.nanos();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread busy = new Thread(() -> {
            spin();
            done.countDown();
            awaitQuietly(leave);
        });
        busy.start();
        done.await();
        long with = time.nanos() - before;
        leave.countDown();
        busy.join();
        assertThat(with).isGreaterThanOrEqualTo(BUSY_NANOS);
        assertThat(time.nanos() - before).isGreaterThanOrEqualTo(with);
    }

    @Test
    void doesNotCountWhatOthersUse() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            ProcessTime time = new ProcessTime(sleeper.pid());
            spin();
            assertThat(time.nanos()).isLessThan(BUSY_NANOS);
        } finally {
            sleeper.destroy();
        }
    }

    private static void spin() {
        long end = THREADS.getCurrentThreadCpuTime() + BUSY_NANOS;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
