package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class PoolAccountTest {
    private static final int POOL = Operation.POOL.ordinal();

    private static final class Work implements Runnable {
        @Override
        public void run() {}
    }

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final PoolAccount account = new PoolAccount(7, pool);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void aTaskWaitsFromSubmissionToStartAndRunsToItsEnd() {
        Work work = new Work();
        account.taskAdded(work);
        account.runStarts(POOL, work);
        account.runEnds();

        assertThat(only().name()).isEqualTo(Work.class.getName());
        assertThat(only().totals().count()).isEqualTo(1);
        assertThat(only().totals().waited()).isPositive();
    }

    @Test
    void aTaskThatWasNeverSeenSubmittedRunsAndHasNoDelay() {
        account.runStarts(POOL, new Work());
        account.runEnds();

        assertThat(only().totals().count()).isEqualTo(1);
        assertThat(only().totals().waited()).isZero();
    }

    @Test
    void aScheduledTaskWaitsFromWhenItWasDue() {
        Work work = new Work();
        account.runStarts(POOL, work);
        account.timerDue(work, System.nanoTime() - TimeUnit.SECONDS.toNanos(5));
        account.runEnds();

        assertThat(only().totals().waited())
                .isBetween(TimeUnit.SECONDS.toNanos(5) - TimeUnit.SECONDS.toNanos(1), TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void theEndOfNothingIsNothing() {
        account.runEnds();

        assertThat(account.books()).isEmpty();
    }

    @Test
    void aForkedTaskIsFollowedOnlyWhereItWasSubmitted() {
        Work submitted = new Work();
        account.taskAdded(submitted);
        account.exited(POOL, account.entered(POOL, submitted), submitted);

        assertThat(account.entered(POOL, new Work())).isZero();
        assertThat(only().totals().count()).isEqualTo(1);
    }

    @Test
    void isNamedAfterItsThreads() {
        assertThat(account.identity().name()).isEqualTo("ThreadPoolExecutor@7");
        account.runStarts(POOL, new Work());

        String thread = Thread.currentThread().getName();
        assertThat(thread).startsWith(account.identity().name());
        assertThat(account.identity().role()).isEqualTo("pool");
    }

    @Test
    void wrappersAreLookedThrough() {
        assertThat(Wrapped.type(new Work())).isEqualTo(Work.class);
        // opened to the agent, not to this test: where it is closed the wrapper's own name is told
        assertThat(Wrapped.type(new FutureTask<>(new Work(), null))).isIn(Work.class, FutureTask.class);
    }

    @Test
    void moreTasksThanThereIsRoomForAreCounted() {
        PoolTasks tasks = new PoolTasks();
        Object[] waiting = new Object[20_000];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = new Object();
            tasks.add(waiting[i], i);
        }
        int found = 0;
        for (Object task : waiting) {
            found += tasks.take(task) == PoolTasks.NOT_FOUND ? 0 : 1;
        }

        assertThat(found + tasks.lost()).isEqualTo(waiting.length);
        assertThat(found).isGreaterThan(10_000);
        assertThat(tasks.take(waiting[0])).isEqualTo(PoolTasks.NOT_FOUND);
    }

    @Test
    void theSameTaskTwiceIsTwoWaits() {
        PoolTasks tasks = new PoolTasks();
        Object task = new Object();
        tasks.add(task, 1);
        tasks.add(task, 2);

        assertThat(tasks.take(task) + tasks.take(task)).isEqualTo(3);
    }

    @Test
    void whatWasRejectedIsForgotten() {
        PoolTasks tasks = new PoolTasks();
        Object old = new Object();
        Object young = new Object();
        tasks.add(old, 10);
        tasks.add(young, 20);
        tasks.forgetBefore(15);

        assertThat(tasks.take(old)).isEqualTo(PoolTasks.NOT_FOUND);
        assertThat(tasks.take(young)).isEqualTo(20);
    }

    @Test
    void poolsAreFoundByTheTableUntilTheyAreGone() {
        Registry registry = new Registry(new Limits(1, 1), null, new Heard(), loop -> {});
        HoldupDispatcher.find(registry);
        try {
            Pools pools = new Pools(registry);
            Work work = new Work();
            HoldupPools.submitted(POOL, pool, work);
            pools.look();
            assertThat(pools.known()).hasSize(1);

            HoldupPools.submitted(POOL, pool, work);
            HoldupPools.taken(POOL, pool, work);
            HoldupPools.finished(POOL, pool);
            PoolAccount found = pools.known().iterator().next();
            assertThat(found.books()).hasSize(1);
            assertThat(found.books().iterator().next().totals().count()).isEqualTo(1);
            assertThat(HoldupPools.takeSeen()).isNull();
        } finally {
            HoldupDispatcher.clear();
        }
    }

    /** A pool a thread: to people they are the one scheduler. */
    @Test
    void reactorsPoolsOfOneSchedulerShareAnAccount() throws InterruptedException {
        HoldupDispatcher.find(new Registry(new Limits(1, 1), null, new Heard(), loop -> {}));
        Scheduler elastic = Schedulers.newBoundedElastic(3, 10, "shared");
        Scheduler other = Schedulers.newBoundedElastic(1, 10, "apart");
        try {
            Pools pools = new Pools(new Registry(new Limits(1, 1), null, new Heard(), loop -> {}));
            for (Scheduler scheduler : List.of(elastic, elastic, elastic, other)) {
                HoldupPools.scheduled(POOL, poolOf(scheduler.createWorker()), new Work());
                pools.look();
            }
            assertThat(pools.known()).hasSize(2);
            assertThat(pools.known())
                    .extracting(known -> known.identity().framework())
                    .containsOnly("Reactor");
        } finally {
            elastic.dispose();
            other.dispose();
            HoldupDispatcher.clear();
        }
    }

    /** What the worker's thread, which it keeps for itself, belongs to. */
    private static Object poolOf(Scheduler.Worker worker) throws InterruptedException {
        AtomicReference<Object> pool = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        worker.schedule(() -> {
            try {
                Object own = field(Thread.class, "target", "holder").get(Thread.currentThread());
                Object target = own instanceof Runnable
                        ? own
                        : field(own.getClass(), "task").get(own);
                pool.set(field(target.getClass(), "this$0").get(target));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        return pool.get();
    }

    private static Field field(Class<?> type, String... names) throws NoSuchFieldException {
        Field field = Stream.of(type.getDeclaredFields())
                .filter(candidate -> List.of(names).contains(candidate.getName()))
                .findFirst()
                .orElseThrow(() -> new NoSuchFieldException(type + " " + List.of(names)));
        field.setAccessible(true);
        return field;
    }

    private PoolBook only() {
        assertThat(account.books()).hasSize(1);
        return account.books().iterator().next();
    }
}
