package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTableTest {
    private static final int THREADS = 1000;

    @BeforeEach
    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void aThousandThreadsFindEachItsOwnLoopAndNoneIsLost() throws InterruptedException {
        AtomicInteger right = new AtomicInteger();
        AtomicInteger gone = new AtomicInteger();
        CountDownLatch registered = new CountDownLatch(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            HoldupDispatcher own = new HoldupDispatcher();
            threads.add(new Thread(() -> {
                HoldupLoops.register(Thread.currentThread(), own);
                registered.countDown();
                await(registered);
                right.addAndGet(HoldupDispatcher.current() == own ? 1 : 0);
                HoldupLoops.unregister(Thread.currentThread());
                gone.addAndGet(HoldupDispatcher.current() == null ? 1 : 0);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(right).hasValue(THREADS);
        assertThat(gone).hasValue(THREADS);
        assertThat(HoldupLoops.threads()).isEmpty();
    }

    @Test
    void listsTheThreadsOfTheTable() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {});
            threads.add(thread);
            HoldupLoops.register(thread, new HoldupDispatcher());
        }
        List<Thread> odd = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            if (i % 2 == 0) {
                HoldupLoops.unregister(threads.get(i));
            } else {
                odd.add(threads.get(i));
            }
        }

        assertThat(HoldupLoops.threads()).containsExactlyInAnyOrderElementsOf(odd);
    }

    @Test
    void registeringAgainReplaces() {
        HoldupDispatcher second = new HoldupDispatcher();
        HoldupLoops.register(Thread.currentThread(), new HoldupDispatcher());
        HoldupLoops.register(Thread.currentThread(), second);

        assertThat(HoldupDispatcher.current()).isSameAs(second);
        assertThat(HoldupLoops.threads()).containsExactly(Thread.currentThread());
    }

    @Test
    void aThreadThatIsNoLoopMeasuresNothing() {
        assertThat(HoldupDispatcher.current()).isNull();
        assertThat(HoldupDispatcher.enter(0, null)).isZero();
        assertThat(HoldupDispatcher.selecting(0, new Object(), -1)).isZero();
        assertThat(HoldupDispatcher.running(0, new Object())).isNull();
        HoldupDispatcher.ran(0, null);
    }

    @Test
    void whatALoopThrowsIsCountedAndNotThrown() {
        HoldupLoops.register(Thread.currentThread(), new HoldupDispatcher() {
            @Override
            protected long entered(int operation, Object subject) {
                throw new IllegalStateException();
            }
        });
        long before = HoldupDispatcher.errors()[3];

        assertThat(HoldupDispatcher.enter(3, null)).isZero();

        assertThat(HoldupDispatcher.errors()[3]).isEqualTo(before + 1);
        assertThat(HoldupDispatcher.lastError()).isEqualTo("java.lang.IllegalStateException");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
