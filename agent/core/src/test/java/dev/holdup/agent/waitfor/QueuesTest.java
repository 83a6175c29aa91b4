package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private final Queues queues = new Queues(new Jdk());

    @Test
    void eachQueueOfTheJdkIsReadWhole() {
        List<Queue<Object>> all = List.of(
                new LinkedBlockingQueue<>(),
                new LinkedBlockingQueue<>(10),
                new LinkedBlockingDeque<>(),
                new ArrayBlockingQueue<>(10),
                new PriorityBlockingQueue<>(),
                new ConcurrentLinkedQueue<>(),
                new LinkedTransferQueue<>());
        for (Queue<Object> queue : all) {
            queue.addAll(List.of("a", "b", "c"));
            queue.poll();
            assertThat(read(queue)).as("%s", queue.getClass()).containsExactlyInAnyOrder("b", "c");
        }
    }

    @Test
    void delayedTasksAreReadAsWell() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
        Object later = executor.schedule(() -> 1, 1, TimeUnit.HOURS);
        assertThat(read(executor.getQueue())).containsExactly(later);
        executor.shutdownNow();
    }

    @Test
    void aHandOverQueueHoldsNothingAndAnUnknownOneCannotBeRead() {
        assertThat(queues.each(new SynchronousQueue<>(), task -> true)).isTrue();
        assertThat(queues.each(new java.util.LinkedList<>(List.of(1)), task -> true))
                .isFalse();
        assertThat(queues.each("no queue", task -> true)).isFalse();
    }

    @Test
    void readingStopsWhereItIsToldTo() {
        LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>(List.of(1, 2, 3));
        List<Object> seen = new ArrayList<>();
        queues.each(queue, task -> {
            seen.add(task);
            return seen.size() < 2;
        });
        assertThat(seen).containsExactly(1, 2);
    }

    /** Somebody holds all its locks, for ever. */
    @Test
    void aLockedQueueIsReadWithoutItsLock() throws Exception {
        for (BlockingQueue<Object> queue :
                List.<BlockingQueue<Object>>of(new ArrayBlockingQueue<>(3), new LinkedBlockingDeque<>())) {
            queue.add("x");
            var field = queue.getClass().getDeclaredField("lock");
            field.setAccessible(true);
            ReentrantLock lock = (ReentrantLock) field.get(queue);
            CountDownLatch locked = new CountDownLatch(1);
            Thread holder = new Thread(() -> {
                lock.lock();
                locked.countDown();
            });
            holder.start();
            locked.await();
            assertThat(read(queue)).containsExactly("x");
        }
    }

    @Test
    void onlyAQueueThatNeverRefusesIsUnbounded() {
        assertThat(queues.isUnbounded(new LinkedBlockingQueue<>())).isTrue();
        assertThat(queues.isUnbounded(new LinkedBlockingQueue<>(5))).isFalse();
        assertThat(queues.isUnbounded(new ArrayBlockingQueue<>(5))).isFalse();
        assertThat(queues.isUnbounded(new SynchronousQueue<>())).isFalse();
        assertThat(queues.isUnbounded(((ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(1)).getQueue()))
                .isTrue();
    }

    private List<Object> read(Object queue) {
        List<Object> tasks = new ArrayList<>();
        assertThat(queues.each(queue, tasks::add)).isTrue();
        return tasks;
    }
}
