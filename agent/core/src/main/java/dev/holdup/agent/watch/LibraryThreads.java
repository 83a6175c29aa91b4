package dev.holdup.agent.watch;

import dev.holdup.agent.account.Registry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Makes loops of threads that libraries say nobody is to block. Asks on a thread of its own, which is there only if there
 * is something to ask: what a library answers with is its code.
 */
public final class LibraryThreads implements Runnable {
    /** Of these the hooks know the loops, and tell workers from them: Netty's calls every thread of its factory one. */
    private static final List<String> HOOKED = List.of("io.netty.", "reactor.", "kotlinx.coroutines.");
    /** What a thread stands in whose hooks tell that it is a loop, and more of it, when it comes round. */
    private static final List<String> TOLD_BY_HOOKS = List.of(
            "sun.nio.ch.SelectorImpl",
            "io.netty.util.concurrent.SingleThreadEventExecutor",
            "io.netty.util.concurrent.GlobalEventExecutor");

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A loop's books are large. */
    private static final int MOST = 256;

    private final Map<Predicate<Thread>, String> libraries = new ConcurrentHashMap<>();
    private final Set<Thread> left = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<String, String> refused;
    private Registry registry;
    private Thread thread;
    private volatile boolean stopped;

    /** @param refused takes what went wrong, with the reason */
    public LibraryThreads(Map<String, String> refused) {
        this.refused = refused;
    }

    public synchronized void start(Registry newRegistry) {
        registry = newRegistry;
        lookIfNeeded();
    }

    public synchronized void add(String service, Predicate<Thread> loops) {
        if (HOOKED.stream().noneMatch(service::startsWith)) {
            libraries.put(loops, service);
            lookIfNeeded();
        }
    }

    private void lookIfNeeded() {
        if (thread == null && registry != null && !libraries.isEmpty()) {
            thread = new Thread(null, this, "holdup-threads", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits a little for a look that is under way, so that it finds no loop after this. */
    public synchronized void stop() {
        stopped = true;
        if (thread == null) {
            return;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                Declared.find(this::isLoop, registry);
            } catch (RuntimeException | LinkageError e) {
                HoldupDispatcher.failed(HoldupDispatcher.WATCHDOG, e);
            }
            LockSupport.parkNanos(LOOK_NANOS);
            Thread.interrupted(); // else the next park would not wait
        }
    }

    private boolean isLoop(Thread candidate) {
        if (candidate.getName().startsWith("holdup-") || left.contains(candidate) || !isCalledOne(candidate)) {
            return false;
        }
        if (isToldByHooks(candidate)) {
            left.add(candidate);
            return false;
        }
        if (registry.loops().size() >= MOST) {
            refused.put("threads", "libraries call more than " + MOST + " of them loops");
            return false;
        }
        return true;
    }

    private boolean isCalledOne(Thread candidate) {
        for (Map.Entry<Predicate<Thread>, String> library : libraries.entrySet()) {
            try {
                if (library.getKey().test(candidate)) {
                    return true;
                }
            } catch (RuntimeException | LinkageError e) {
                libraries.remove(library.getKey());
                refused.put(library.getValue(), "cannot say which threads nobody is to block: " + e);
            }
        }
        return false;
    }

    private static boolean isToldByHooks(Thread candidate) {
        for (StackTraceElement frame : candidate.getStackTrace()) {
            if (TOLD_BY_HOOKS.stream().anyMatch(frame.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
