package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who asks, and when: what is asked is {@link BlockHoundServicesTest}'s. */
class LibraryRulesTest {
    private final Queue<Thread> askers = new ConcurrentLinkedQueue<>();
    private final Queue<ClassLoader> loaders = new ConcurrentLinkedQueue<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final LibraryRules rules = new LibraryRules(said -> {}, refused);
    private final ClassLoader application = new Asked();

    @Test
    void whoMeetsALoaderAsksNothing() throws InterruptedException {
        rules.met(application);
        assertThat(askers).isEmpty();

        join(rules.askThoseMet());
        assertThat(askers).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(loaders).containsExactly(application);
        assertThat(refused).isEmpty();
    }

    @Test
    void eachLoaderIsAskedOnce() throws InterruptedException {
        rules.met(application);
        rules.met(application);
        join(rules.askThoseMet());
        rules.met(application);

        assertThat(rules.askThoseMet()).isEmpty();
        assertThat(askers).hasSize(1);
    }

    @Test
    void classesOfTheJvmItselfAreNobodys() {
        rules.met(null);

        assertThat(rules.askThoseMet()).isEmpty();
    }

    /** It may be a loop, or hold what loads classes. */
    @Test
    void whoMeetsALoaderNeverWaitsForThoseWhoAsk() {
        synchronized (rules) {
            assertThatCode(() -> CompletableFuture.runAsync(() -> rules.met(application))
                            .get(10, TimeUnit.SECONDS))
                    .doesNotThrowAnyException();
        }
    }

    private static void join(List<Thread> asking) throws InterruptedException {
        for (Thread thread : asking) {
            thread.join();
        }
    }

    private final class Asked extends ClassLoader {
        @Override
        public Enumeration<URL> getResources(String name) {
            askers.add(Thread.currentThread());
            loaders.add(Thread.currentThread().getContextClassLoader());
            return Collections.emptyEnumeration();
        }
    }
}
