package dev.holdup.agent.waitfor;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Predicate;

/**
 * Walks the queues of executors without their locks: most iterators of {@code java.util.concurrent} take them, once an
 * element. What changes meanwhile is met or not; a queue of an unknown class is not read.
 */
final class Queues {
    private final Jdk jdk;

    Queues(Jdk jdk) {
        this.jdk = jdk;
    }

    /** @return whether the queue could be read */
    boolean each(Object queue, Predicate<Object> visitor) {
        if (jdk.linkedHead.has(queue)) {
            // the head is a node without an item
            return walk(jdk.linkedNext.of(jdk.linkedHead.of(queue)), jdk.linkedNext, jdk.linkedItem, visitor);
        }
        if (jdk.dequeHead.has(queue)) {
            return walk(jdk.dequeHead.of(queue), jdk.dequeNext, jdk.dequeItem, visitor);
        }
        for (Slot array : new Slot[] {jdk.delayed, jdk.array, jdk.priorities}) {
            if (array.has(queue)) {
                return elements(array.of(queue), visitor);
            }
        }
        return queue instanceof SynchronousQueue || hasFreeIterator(queue) && iterate((Queue<?>) queue, visitor);
    }

    /** Whether it never refuses a task, so that its pool never grows beyond the core. */
    boolean isUnbounded(Object queue) {
        return jdk.delayed.has(queue)
                || jdk.priorities.has(queue)
                || jdk.linkedCapacity.number(queue) == Integer.MAX_VALUE
                || jdk.dequeCapacity.number(queue) == Integer.MAX_VALUE
                || queue instanceof LinkedTransferQueue;
    }

    private static boolean hasFreeIterator(Object queue) {
        return queue instanceof Queue
                && (queue.getClass() == ConcurrentLinkedQueue.class
                        || queue.getClass() == LinkedTransferQueue.class
                        || queue.getClass().getName().startsWith("io.netty.util.internal.shaded.org.jctools."));
    }

    private static boolean iterate(Queue<?> queue, Predicate<Object> visitor) {
        for (Object task : queue) {
            if (task != null && !visitor.test(task)) {
                break;
            }
        }
        return true;
    }

    private static boolean elements(Object array, Predicate<Object> visitor) {
        for (Object task : (Object[]) array) {
            if (task != null && !visitor.test(task)) {
                break;
            }
        }
        return true;
    }

    private static boolean walk(Object first, Slot next, Slot item, Predicate<Object> visitor) {
        Object node = first;
        while (node != null) {
            Object task = item.of(node);
            if (task != null && !visitor.test(task)) {
                break;
            }
            Object following = next.of(node);
            if (following == node) {
                break; // taken out while we stood on it
            }
            node = following;
        }
        return true;
    }
}
