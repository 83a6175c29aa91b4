package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Which threads of Reactor's, and of those who mark theirs as Reactor does, are loops. */
class ReactorThreadsTest {
    private static final int IDLE = Operation.IDLE.ordinal();

    private static final class Marked extends Thread implements NonBlocking {
        Marked(Runnable work) {
            super(work, "marked-1");
        }
    }

    private final Registry registry = new Registry(new Limits(1, 1_000_000_000), null, new Heard(), loop -> {});
    private final ScheduledThreadPoolExecutor pool = pool(Thread::new);

    @BeforeEach
    void install() {
        HoldupDispatcher.find(registry);
    }

    @AfterEach
    void clear() {
        pool.shutdownNow();
        HoldupDispatcher.clear();
    }

    @Test
    void aThreadThatMustNotBlockIsALoopAsItGoesIdle() throws Exception {
        Thread thread = run(new Marked(() -> idle(pool)));

        assertThat(registry.loops()).singleElement().satisfies(loop -> {
            assertThat(loop.thread()).isSameAs(thread);
            assertThat(loop.identity.framework()).isEqualTo("Reactor");
            assertThat(loop.identity.role()).isEqualTo("loop");
            assertThat(loop.books.tasks()).isEmpty();
        });
    }

    @Test
    void anyOtherThreadOfAPoolIsNone() throws Exception {
        run(new Thread(() -> idle(pool)));

        assertThat(registry.loops()).isEmpty();
    }

    @Test
    void parallelAndSingleAreLoopsAndElasticIsNot() {
        assertThat(isLoop(Schedulers.parallel())).isTrue();
        assertThat(isLoop(Schedulers.single())).isTrue();
        assertThat(isLoop(Schedulers.boundedElastic())).isFalse();
    }

    @Test
    void aMarkedThreadOfNettysIsALoopWhereOtherWaysItWereAWorker() throws Exception {
        Object executor = Named.instance(Named.type("io.netty.util.concurrent.DefaultEventExecutor"));
        run(new Marked(() -> idle(executor)));
        run(new Thread(() -> idle(executor)));

        assertThat(registry.loops())
                .extracting(loop -> loop.identity.role())
                .containsExactlyInAnyOrder("loop", "worker");
    }

    @Test
    void aPoolThatHasOneThreadForEverTellsTheLoopItsTasks() {
        assertThat(LonePool.is(pool)).isTrue();
        pool.setCorePoolSize(2);
        assertThat(LonePool.is(pool)).isFalse();
    }

    private static boolean isLoop(Scheduler scheduler) {
        Callable<Boolean> look =
                () -> MarkedThreads.kindOf(Thread.currentThread().getClass()) != null;
        return Mono.fromCallable(look).subscribeOn(scheduler).block();
    }

    private static ScheduledThreadPoolExecutor pool(ThreadFactory threads) {
        return new ScheduledThreadPoolExecutor(1, threads);
    }

    private static void idle(Object executor) {
        HoldupDispatcher.idled(IDLE, HoldupDispatcher.idling(IDLE, executor), executor);
    }

    private static Thread run(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
        return thread;
    }
}
