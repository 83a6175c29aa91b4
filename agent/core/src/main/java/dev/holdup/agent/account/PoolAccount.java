package dev.holdup.agent.account;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * A pool of threads, as its hooks tell it: who waited in its queue and for how long each task ran. Shape: written by all
 * threads that submit or work. Units: ns by {@code System.nanoTime}. Errors: as for loops.
 */
public final class PoolAccount extends HoldupDispatcher {
    private static final int MOST_BOOKS = 64;
    private static final long LOST_AFTER = 1_000_000_000;

    final WeakReference<Object> pool;
    private final long id;
    private final String framework;
    private LoopIdentity identity;

    private final PoolTasks waiting = new PoolTasks();
    private final Workers workers = new Workers();
    private final Map<Class<?>, PoolBook> books = new ConcurrentHashMap<>();

    PoolAccount(long id, Object pool) {
        this.id = id;
        Class<?> type = pool.getClass();
        this.framework = type.getName().startsWith("reactor.core.") ? "Reactor" : type.getSimpleName();
        this.pool = new WeakReference<>(pool);
    }

    /** Watchdog only: named after its threads as soon as one is known, else by its number. */
    public LoopIdentity identity() {
        if (identity == null) {
            String thread = workers.anyName();
            String name = thread == null ? framework + "@" + id : thread.replaceFirst("(-thread|-worker)?-?\\d*$", "");
            LoopIdentity told = new LoopIdentity(id, name, framework, "", "pool", false, false);
            if (thread == null) {
                return told;
            }
            identity = told;
        }
        return identity;
    }

    @Override
    protected void taskAdded(Object task) {
        waiting.add(task, Nanos.now());
    }

    @Override
    protected void runStarts(int op, Object task) {
        int place = workers.place();
        if (place < 0) {
            return;
        }
        long now = Nanos.now();
        Class<?> type = Wrapped.type(task);
        workers.starts(place, now, type);
        waited(task, type, now);
    }

    /** Of a scheduled task, which is in no queue of ours. */
    @Override
    protected void timerDue(Object task, long due) {
        int place = workers.place();
        if (place >= 0 && workers.startOf(place) != 0) {
            book(workers.typeOf(place)).waited(Math.max(0, workers.startOf(place) - due));
        }
    }

    @Override
    protected void runEnds() {
        int place = workers.place();
        if (place >= 0 && workers.startOf(place) != 0) {
            book(workers.typeOf(place)).ran(Nanos.now() - workers.startOf(place));
            workers.ends(place);
        }
    }

    /** A fork-join task: followed only where it was submitted, not where it was forked. */
    @Override
    protected long entered(int op, Object task) {
        long since = waiting.take(task);
        if (since == PoolTasks.NOT_FOUND) {
            return 0;
        }
        long now = Nanos.now() | 1;
        Class<?> type = Wrapped.type(task);
        book(type).waited(Math.max(0, now - since));
        int place = workers.place();
        if (place >= 0 && workers.startOf(place) == 0) {
            workers.starts(place, now, type);
        }
        return now;
    }

    @Override
    protected void exited(int op, long token, Object task) {
        int place = workers.place();
        boolean outermost = place >= 0 && workers.startOf(place) == token;
        // asynchronous stages forget what they wrap when they run, so it was noted at the start
        book(outermost ? workers.typeOf(place) : Wrapped.type(task)).ran(Nanos.now() - token);
        if (outermost) {
            workers.ends(place);
        }
    }

    public Collection<PoolBook> books() {
        return books.values();
    }

    /** Submissions so far that found no place to be followed. */
    public long lost() {
        return waiting.lost();
    }

    /** Watchdog, now and then. */
    public void tidy(long now) {
        workers.forgetEnded();
        Object known = pool.get();
        boolean empty = known instanceof ThreadPoolExecutor executor
                        && executor.getQueue().getClass().getName().startsWith("java.util.concurrent.")
                        && executor.getQueue().isEmpty()
                || known instanceof ForkJoinPool forkJoin && !forkJoin.hasQueuedSubmissions();
        if (empty) {
            waiting.forgetBefore(now - LOST_AFTER);
        }
    }

    private void waited(Object task, Class<?> type, long now) {
        long since = waiting.take(task);
        if (since != PoolTasks.NOT_FOUND) {
            book(type).waited(Math.max(0, now - since));
        }
    }

    private PoolBook book(Class<?> type) {
        PoolBook book = books.get(type);
        if (book != null) {
            return book;
        }
        Class<?> booked = books.size() < MOST_BOOKS ? type : TaskBooks.Other.class;
        return books.computeIfAbsent(booked, PoolBook::new);
    }
}
