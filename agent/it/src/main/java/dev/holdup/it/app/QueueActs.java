package dev.holdup.it.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Blocking queues. */
final class QueueActs {
    private QueueActs() {}

    @Blocking("park")
    static Act linkedBlockingQueueTake(Stage stage) {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        stage.after(() -> queue.put("x"));
        return () -> queue.take();
    }

    @Blocking("park")
    static Act linkedBlockingQueuePollTimed(Stage stage) {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        return () -> queue.poll(40, TimeUnit.MILLISECONDS);
    }

    @Blocking("park")
    static Act arrayBlockingQueuePut(Stage stage) {
        ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        queue.add("full");
        stage.after(queue::take);
        return () -> queue.put("x");
    }

    @Blocking("park")
    static Act synchronousQueueTake(Stage stage) {
        SynchronousQueue<String> queue = new SynchronousQueue<>();
        stage.after(() -> queue.put("x"));
        return () -> queue.take();
    }

    @Blocking("park")
    static Act transferQueueTransfer(Stage stage) {
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        stage.after(queue::take);
        return () -> queue.transfer("x");
    }

    @Blocking("park")
    static Act priorityBlockingQueueTake(Stage stage) {
        PriorityBlockingQueue<String> queue = new PriorityBlockingQueue<>();
        stage.after(() -> queue.put("x"));
        return () -> queue.take();
    }

    @Blocking("park")
    static Act blockingDequeTakeLast(Stage stage) {
        LinkedBlockingDeque<String> queue = new LinkedBlockingDeque<>();
        stage.after(() -> queue.put("x"));
        return () -> queue.takeLast();
    }

    @Blocking("park")
    static Act delayQueueTake(Stage stage) {
        DelayQueue<Due> queue = new DelayQueue<>();
        queue.add(new Due(System.nanoTime() + 60_000_000));
        return () -> queue.take();
    }

    private record Due(long nanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(nanos, ((Due) other).nanos);
        }
    }
}
