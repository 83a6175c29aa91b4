package dev.holdup.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.options.OptionsReader;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the libraries of a loop's class loader are asked, and by whom. */
class PolicyTest {
    private final Policy policy = new Policy(OptionsReader.read(Map.of(), new Properties(), said -> {}));
    private final Registry registry = new Registry(new Limits(1, 1), null, null, loop -> {});
    private final Queue<Thread> askers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
        policy.stop();
        HoldupDispatcher.clear();
    }

    @Test
    void aLoopsLoaderIsAskedAfterItsBirthOnNeitherThread() {
        policy.start(registry);
        Thread loop = new Thread(() -> {
            registry.declare(Thread.currentThread());
            untilTheEnd();
        });
        loop.setDaemon(true);
        loop.setContextClassLoader(new Asked());
        loop.start();
        await().until(() -> registry.knows(loop));
        assertThat(askers).isEmpty();

        await().until(() -> {
            policy.eachTenth();
            return !askers.isEmpty();
        });
        policy.eachTenth();
        assertThat(askers).hasSize(1).doesNotContain(loop, Thread.currentThread());
    }

    @Test
    void aLoaderInWhichAClassIsWovenIsAskedAtTheNextTick() {
        policy.wovenIn(new Asked());
        assertThat(askers).isEmpty();

        policy.start(registry);
        policy.eachTenth();
        await().until(() -> !askers.isEmpty());
        assertThat(askers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException over) {
            // the test is over
        }
    }

    private final class Asked extends ClassLoader {
        @Override
        public Enumeration<URL> getResources(String name) {
            askers.add(Thread.currentThread());
            return Collections.emptyEnumeration();
        }
    }
}
