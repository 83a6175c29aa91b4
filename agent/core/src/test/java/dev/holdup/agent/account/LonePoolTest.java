package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.NonBlocking;

/** What the hooks of a pool tell, which has one thread that is a loop. The test's thread hands over and works in turn. */
class LonePoolTest {
    private static final int IDLE = Operation.IDLE.ordinal();
    private static final int POOL = Operation.POOL.ordinal();
    private static final long LATER = TimeUnit.HOURS.toNanos(1);

    /** A task that is due some time from now, as the JDK's scheduled tasks are. */
    private record Task(long delayNanos) implements Runnable, Delayed {
        @Override
        public void run() {}

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delayNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
    private final Registry registry = new Registry(new Limits(1, LATER), null, new Heard(), loop -> {});
    private final Pools pools = new Pools(registry);
    private LoopAccount loop;

    @BeforeEach
    void makeMeALoop() {
        HoldupDispatcher.find(registry);
        LoopKind kind = MarkedThreads.kindOf(NonBlocking.class);
        loop = registry.promote(Thread.currentThread(), kind, pool);
        pools.look();
        goIdle();
    }

    @AfterEach
    void clear() {
        pool.shutdownNow();
        HoldupDispatcher.clear();
    }

    @Test
    void aTaskIsTheLoopsFromItsSubmissionToItsEnd() {
        Task task = new Task(0);
        HoldupPools.scheduled(POOL, pool, task);
        assertThat(loop.backlogNow()).isEqualTo(1);
        run(task, System.nanoTime());

        assertThat(loop.backlogNow()).isZero();
        TaskBook.Totals totals = book(Task.class).totals();
        assertThat(totals.count()).isEqualTo(1);
        assertThat(totals.waited()).isPositive();
        assertThat(pools.known()).isEmpty();
    }

    @Test
    void whatIsNotDueYetWaitsForNobodyAndOnceItIsDueItDoes() {
        Task task = new Task(LATER);
        HoldupPools.scheduled(POOL, pool, task);
        assertThat(loop.backlogNow()).isZero();
        run(task, System.nanoTime() - TimeUnit.SECONDS.toNanos(5));

        assertThat(book(Task.class).totals().waited()).isBetween(4_900_000_000L, 8_000_000_000L);
    }

    @Test
    void aTaskThatWasSeenSubmittedWaitsOnce() {
        Task task = new Task(0);
        HoldupPools.scheduled(POOL, pool, task);
        run(task, System.nanoTime() - TimeUnit.SECONDS.toNanos(5));

        assertThat(book(Task.class).totals().waited()).isLessThan(4_900_000_000L);
    }

    @Test
    void whoRunsInflictsOnWhoWaits() {
        Task first = new Task(0);
        Other second = new Other();
        HoldupPools.scheduled(POOL, pool, first);
        HoldupPools.submitted(POOL, pool, second);
        run(first, System.nanoTime());
        run(second, System.nanoTime());

        assertThat(book(Task.class).totals().inflicted()).isPositive();
        assertThat(book(Other.class).totals().inflicted()).isZero();
    }

    @Test
    void aPoolWhoseThreadHasEndedIsForgotten() throws InterruptedException {
        ScheduledThreadPoolExecutor ended = new ScheduledThreadPoolExecutor(1);
        Thread other = new Thread(
                () -> registry.promote(Thread.currentThread(), MarkedThreads.kindOf(NonBlocking.class), ended));
        other.start();
        other.join();
        pools.look();
        HoldupPools.scheduled(POOL, ended, new Task(0));
        assertThat(HoldupPools.takeSeen()).isNull();

        pools.forgetCollected();

        HoldupPools.scheduled(POOL, pool, new Task(0));
        assertThat(HoldupPools.takeSeen()).isNull();
        HoldupPools.scheduled(POOL, ended, new Task(0));
        assertThat(HoldupPools.takeSeen()).isSameAs(ended);
    }

    private static final class Other implements Runnable {
        @Override
        public void run() {}
    }

    /** As a worker does: takes the task, runs it, and asks for the next. */
    private void run(Object task, long due) {
        HoldupPools.taken(POOL, pool, task);
        HoldupPools.takenWhenDue(POOL, pool, task, due);
        HoldupPools.finished(POOL, pool);
        goIdle();
    }

    private void goIdle() {
        HoldupDispatcher.idled(IDLE, HoldupDispatcher.idling(IDLE, pool), pool);
    }

    private TaskBook book(Class<?> type) {
        return loop.books.tasks().stream()
                .filter(book -> book.type == type)
                .findFirst()
                .orElseThrow();
    }
}
