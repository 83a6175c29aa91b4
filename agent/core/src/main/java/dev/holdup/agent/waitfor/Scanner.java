package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.WaitLint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks for deadlocks again and again, on a thread of its own, and tells each one once. */
public final class Scanner implements Runnable {
    private static final long SECOND_LOOK_AFTER = TimeUnit.MILLISECONDS.toNanos(300);
    /** Between the looks. */
    private static final int GLANCES = 15;

    private final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private final Capture capture;
    private final DeadlockSink sink;
    private final long intervalNanos;
    private final Ages ages = new Ages();
    private final Lints lints = new Lints();
    private final Set<List<Long>> told = new HashSet<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile long looks;
    private long ids;

    /** @param intervalNanos between two looks, 0 for only when asked */
    public Scanner(Capture capture, DeadlockSink sink, long intervalNanos) {
        this.capture = capture;
        this.sink = sink;
        this.intervalNanos = intervalNanos;
        thread = new Thread(null, this, "holdup-deadlocks", 0, false);
        thread.setDaemon(true);
    }

    public void start() {
        if (intervalNanos > 0) {
            thread.start();
        }
    }

    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        Budget budget = new Budget(intervalNanos, System.nanoTime());
        long pause = intervalNanos;
        while (!stopped) {
            pause(pause);
            long before = jvm.getCurrentThreadCpuTime();
            try {
                scan();
            } catch (RuntimeException | LinkageError e) {
                HoldupDispatcher.failed(HoldupDispatcher.WATCHDOG, e);
            }
            pause = budget.after(jvm.getCurrentThreadCpuTime() - before, System.nanoTime());
        }
    }

    private synchronized void scan() {
        Look look = capture.look(false);
        ages.see(look, System.nanoTime());
        Suspects suspects = Suspects.in(look, capture.monitors(), told);
        told.retainAll(suspects.known());
        if (!suspects.isEmpty()) {
            watch(suspects);
            looks++;
            // deep, so that whoever else could complete it is found
            look = capture.look(true);
            Suspects.in(look, capture.monitors(), told).unmovedSince(suspects).forEach((key, deadlock) -> {
                told.add(key);
                sink.deadlock(++ids, deadlock);
            });
        }
        lints.after(look, threadsOf(told), false, System.nanoTime()).forEach(sink::lint);
        looks++;
    }

    /** Two looks, deeper than the regular ones, for somebody who asks. */
    public synchronized Snapshot snapshot() {
        long start = System.nanoTime();
        Look first = capture.look(true);
        ages.see(first, start);
        Suspects suspects = Suspects.in(first, capture.monitors(), Set.of());
        watch(suspects);
        Look second = capture.look(true);
        long now = System.nanoTime();
        ages.see(second, now);
        Map<List<Long>, Deadlock> certain =
                Suspects.in(second, capture.monitors(), Set.of()).unmovedSince(suspects);
        Graph graph = ages.on(second, now);
        List<WaitLint> found = new ArrayList<>(lints.after(second, threadsOf(certain.keySet()), true, now));
        found.addAll(starvation());
        return new Snapshot(
                "pid " + ProcessHandle.current().pid() + ", JDK " + Runtime.version(),
                true,
                graph,
                List.copyOf(certain.values()),
                found,
                capture.virtualThreads().scopes());
    }

    /** The watchdog tells it in a recording; who only comes to look has no watchdog. Takes a second where there is any. */
    private List<WaitLint> starvation() {
        KeptCarriers kept = KeptCarriers.in(capture.virtualThreads());
        for (int i = 0; i < GLANCES && kept != null; i++) {
            pause(KeptCarriers.AFTER_NANOS / GLANCES);
            kept = kept.last() ? kept : null;
        }
        return kept == null ? List.of() : kept.lints(System.nanoTime());
    }

    /** Looks since the start, and their cost in ns of processor time. */
    public long looks() {
        return looks;
    }

    public long cpuNanos() {
        return intervalNanos > 0 && thread.isAlive() ? Math.max(0, jvm.getThreadCpuTime(thread.getId())) : 0;
    }

    private static Set<Long> threadsOf(Set<List<Long>> keys) {
        Set<Long> threads = new HashSet<>();
        keys.forEach(threads::addAll);
        return threads;
    }

    /** Until the second look. */
    private void watch(Suspects suspects) {
        for (int i = 0; i < GLANCES && !suspects.isEmpty(); i++) {
            pause(SECOND_LOOK_AFTER / GLANCES);
            suspects.keepIf(capture::lasts);
        }
    }

    private void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !stopped; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left); // a sleep would be an event in our own recording
            Thread.interrupted(); // else the next park would not wait
        }
    }
}
