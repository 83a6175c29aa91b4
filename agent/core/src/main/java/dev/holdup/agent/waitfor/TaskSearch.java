package dev.holdup.agent.waitfor;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * From queued tasks to what they will complete, breadth first, along known fields only. Nothing of the application runs.
 * Bounded: {@link #truncated} says that there was more.
 */
final class TaskSearch {
    private static final int MOST_VISITS = 150_000;
    private static final int DEEPEST = 8;
    /** That a waiter waits for what this task, queued in this lane, completes; {@code future} lies on the way or is null. */
    record Link(Waiting waiting, Object future, Object task, Lane lane) {}

    private record Step(Object object, Object task, Lane lane, Object future, int depth) {}

    private final Jdk jdk;
    private final ClassFields fields;
    private final CompletingCode code;
    private final Awaited awaited;
    private final Queue<Step> open = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Link> links = new ArrayList<>();
    private boolean truncated;

    TaskSearch(Jdk jdk, ClassFields fields, CompletingCode code, Awaited awaited) {
        this.jdk = jdk;
        this.fields = fields;
        this.code = code;
        this.awaited = awaited;
    }

    /** @return how many tasks were queued, as far as they were counted; -1 where the queue cannot be read */
    int add(Lane lane) {
        int[] count = new int[1];
        boolean read = lane.eachQueued(task -> {
            open.add(new Step(task, task, lane, null, 0));
            truncated |= ++count[0] >= MOST_VISITS;
            return count[0] < MOST_VISITS;
        });
        return read ? count[0] : -1;
    }

    List<Link> run() {
        for (int visits = 0; !open.isEmpty(); visits++) {
            if (visits >= MOST_VISITS) {
                truncated = true;
                break;
            }
            visit(open.remove());
        }
        return links;
    }

    boolean truncated() {
        return truncated;
    }

    private void visit(Step step) {
        Object object = step.object;
        link(awaited.on(object), object, step);
        if (object instanceof FutureTask) {
            follow(step, jdk.callable.of(object), null);
        } else if (object instanceof CompletableFuture) {
            future(step);
        } else if (object instanceof CountDownLatch) {
            link(awaited.on(jdk.latch.of(object)), object, step);
        } else if (jdk.next.has(object) || jdk.supplied.has(object) || jdk.ran.has(object)) {
            completion(step);
        } else if (jdk.adapted.has(object)) {
            follow(step, jdk.adapted.of(object), null);
        } else {
            other(step);
        }
    }

    /** Asynchronous stages are tasks themselves. */
    private void completion(Step step) {
        Object object = step.object;
        for (Slot dep : new Slot[] {jdk.supplied, jdk.ran, jdk.dependent}) {
            Object dependent = dep.of(object);
            follow(step, dependent, dependent);
        }
        follow(step, jdk.supplier.of(object), null);
        follow(step, jdk.runnable.of(object), null);
    }

    /** Its waiters are in its stack, among the stages that depend on it. */
    private void future(Step step) {
        if (hasTimeout(step.object)) {
            return;
        }
        for (Object c = jdk.stack.of(step.object); c != null; c = jdk.next.of(c)) {
            link(awaited.on(c), step.object, step);
            String type = c.getClass().getSimpleName();
            if (type.startsWith("Or") || type.equals("AnyOf")) {
                continue; // another source can complete it
            }
            Object both = jdk.base.of(c);
            Object dependent = jdk.dependent.of(both == null ? c : both);
            follow(step, dependent, dependent);
        }
        link(awaited.inside(step.object), step.object, step);
    }

    private boolean hasTimeout(Object future) {
        for (Object c = jdk.stack.of(future); c != null; c = jdk.next.of(c)) {
            Object action = jdk.whenComplete.of(c);
            if (action != null && action.getClass().getName().endsWith("CompletableFuture$Canceller")) {
                return true;
            }
        }
        return false;
    }

    private void other(Step step) {
        Object object = step.object;
        String name = object.getClass().getName();
        boolean netty = name.startsWith("io.netty.");
        if (netty) {
            link(awaited.inside(object), object, step);
        }
        KnownFields library = KnownFields.of(name);
        if (step.depth >= DEEPEST || library == null && isOfTheJdk(name)) {
            return;
        }
        for (Field field : fields.of(object.getClass())) {
            Object value = ClassFields.value(field, object);
            if (value == null || library != null && !library.passesOn(field.getName())) {
                continue;
            }
            if (isCompletable(value) && !(library == KnownFields.REACTOR)) {
                if (!netty && code.completes(object)) {
                    follow(step, value, value);
                }
            } else if (library != null || isWork(value)) {
                follow(step, value, null);
            }
        }
    }

    private static boolean isOfTheJdk(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }

    private static boolean isWork(Object value) {
        return (value instanceof Runnable || value instanceof Callable || value instanceof Supplier)
                && !(value instanceof Thread)
                && !(value instanceof FutureTask);
    }

    private static boolean isCompletable(Object value) {
        return value instanceof CountDownLatch
                || value instanceof CompletableFuture
                || value.getClass().getName().startsWith("io.netty.util.concurrent.")
                || value.getClass().getName().endsWith("ChannelPromise");
    }

    private void follow(Step from, Object object, Object future) {
        // a latch is met once for each task that counts it down
        if (object != null && from.depth < DEEPEST && (object instanceof CountDownLatch || seen.add(object))) {
            open.add(
                    new Step(object, from.task, from.lane, from.future == null ? future : from.future, from.depth + 1));
        }
    }

    private void link(Iterable<Waiting> waiters, Object future, Step step) {
        for (Waiting waiting : waiters) {
            links.add(new Link(waiting, step.future == null ? future : step.future, step.task, step.lane));
        }
    }
}
