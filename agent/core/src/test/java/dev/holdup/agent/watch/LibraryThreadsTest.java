package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.Registry;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryThreadsTest {
    private final Registry registry = new Registry(new Limits(1, 1), null, null, loop -> {});
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final LibraryThreads threads = new LibraryThreads(refused);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        threads.stop();
        end.countDown();
        for (Thread thread : started) {
            thread.interrupt();
            thread.join();
        }
        HoldupDispatcher.clear();
    }

    @Test
    void aThreadThatALibraryCallsALoopIsOneAndItsNeighbourIsNot() {
        Thread neighbour = waiting("worker-1");
        threads.add("lib.Integration", thread -> thread.getName().startsWith("lib-loop"));
        Thread before = waiting("lib-loop-1");
        threads.start(registry);
        Thread after = waiting("lib-loop-2");
        await().until(() -> registry.knows(before) && registry.knows(after));
        assertThat(registry.knows(neighbour)).isFalse();
        assertThat(refused).isEmpty();
    }

    /** Else it would be one of which less is known. */
    @Test
    void whatPollsASelectorIsLeftToTheHooks() throws IOException {
        try (Selector selector = Selector.open()) {
            Thread polls = start("lib-loop-polls", () -> {
                while (end.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
                    selector.select();
                }
            });
            await().until(() -> List.of(polls.getStackTrace()).toString().contains("SelectorImpl"));
            threads.start(registry);
            threads.add("lib.Integration", thread -> thread.getName().startsWith("lib-loop"));
            Thread marker = waiting("lib-loop-marker");
            await().until(() -> registry.knows(marker));
            assertThat(registry.knows(polls)).isFalse();
        }
    }

    @Test
    void nettysOwnWordIsNotTakenForItCallsWorkersLoops() {
        threads.add("io.netty.util.internal.Hidden$NettyBlockHoundIntegration", thread -> true);
        threads.start(registry);
        assertThat(LiveThreads.all())
                .filteredOn(thread -> thread != null && thread.getName().equals("holdup-threads"))
                .isEmpty();
    }

    @Test
    void aLibraryThatFailsIsToldAndAskedNoMore() {
        threads.add("lib.Broken", thread -> {
            throw new IllegalStateException("no idea");
        });
        threads.add("lib.Integration", thread -> thread.getName().startsWith("lib-loop"));
        threads.start(registry);
        Thread loop = waiting("lib-loop-1");
        await().until(() -> registry.knows(loop) && refused.containsKey("lib.Broken"));
        assertThat(refused.get("lib.Broken")).contains("no idea");
    }

    private interface Work {
        void run() throws Exception;
    }

    private Thread waiting(String name) {
        return start(name, end::await);
    }

    private Thread start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception over) {
                        // the test is over
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        started.add(thread);
        return thread;
    }
}
