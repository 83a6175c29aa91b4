package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void allThreadsAreSeenButTheAgentsOwnAndThoseThatWouldRunForeignCode() throws InterruptedException {
        List<Thread> started = List.of(
                new Thread(this::await, "plain"),
                new Thread(this::await, "holdup-something"),
                new Harmless("subclass"),
                new Meddling("overrides"));
        started.forEach(Thread::start);
        List<String> gaps = new ArrayList<>();
        List<Thread> seen = new Threads(gaps).platform();
        over.countDown();

        assertThat(seen).extracting(Thread::getName).contains("plain", "subclass", "main");
        assertThat(seen).extracting(Thread::getName).doesNotContain("holdup-something", "overrides");
        assertThat(gaps).isEmpty();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Harmless extends Thread {
        Harmless(String name) {
            super(name);
        }

        @Override
        public void run() {
            ThreadsTest.this.await();
        }
    }

    private final class Meddling extends Thread {
        Meddling(String name) {
            super(name);
        }

        @Override
        public void run() {
            ThreadsTest.this.await();
        }

        @Override
        public State getState() {
            throw new AssertionError("the application's code was run");
        }
    }
}
