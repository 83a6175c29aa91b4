package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who owns which monitor. Of platform threads the JVM tells, without a stop as long as the monitors that are held are not
 * asked for. Where a virtual thread has part in it, the snapshots of single threads tell (25 and later).
 */
final class Monitors {
    private static final String SNAPSHOT = "jdk.internal.vm.ThreadSnapshot";
    /** Some microseconds each. */
    private static final int MOST_SNAPSHOTS = 1_000;

    private final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private final Method snapshotOf;
    private final Method blockedOn;
    private final Method waitingOn;
    private final Slot locks;
    private final Slot lockObject;
    private final Slot lockType;
    private int left;

    Monitors(List<String> gaps) {
        List<String> missing = new ArrayList<>();
        snapshotOf = method("of", missing, Thread.class);
        blockedOn = method("blockedOn", missing);
        waitingOn = method("waitingOn", missing);
        locks = Slot.of(SNAPSHOT, "locks", missing);
        lockObject = Slot.of(SNAPSHOT + "$ThreadLock", "obj", missing);
        lockType = Slot.of(SNAPSHOT + "$ThreadLock", "typeOrdinal", missing);
        if (Runtime.version().feature() >= 21 && !missing.isEmpty()) {
            gaps.add("monitors of virtual threads (this JDK has no " + String.join(", ", missing) + ")");
        }
    }

    /** Completes those that are blocked, or in {@code Object.wait}. {@code waiters} may own what others wait for. */
    void resolve(List<Waiting> open, Collection<Waiting> waiters, Function<Long, Thread> byId) {
        left = MOST_SNAPSHOTS;
        List<Waiting> platform = open.stream().filter(w -> !w.virtual).toList();
        ThreadInfo[] infos = jvm.getThreadInfo(
                platform.stream().mapToLong(w -> w.thread.getId()).toArray(), 0);
        for (int i = 0; i < infos.length; i++) {
            if (infos[i] != null) {
                describe(platform.get(i), infos[i], byId);
            }
        }
        List<Waiting> unowned = new ArrayList<>();
        for (Waiting waiting : open) {
            if (waiting.holder == null && waiting.thing == null && (waiting.blocked || waiting.virtual)) {
                look(waiting);
                if (waiting.blocked && waiting.thing != null) {
                    unowned.add(waiting);
                }
            }
        }
        if (!unowned.isEmpty()) {
            findOwners(unowned, waiters);
        }
    }

    /** How often a thread has blocked and waited so far; -1 for a virtual one. */
    void countProgress(Collection<Waiting> waiters) {
        List<Waiting> platform = waiters.stream().filter(w -> !w.virtual).toList();
        ThreadInfo[] infos = jvm.getThreadInfo(
                platform.stream().mapToLong(w -> w.thread.getId()).toArray(), 0);
        for (int i = 0; i < infos.length; i++) {
            platform.get(i).progress = infos[i] == null ? -2 : infos[i].getBlockedCount() + infos[i].getWaitedCount();
        }
    }

    private static void describe(Waiting waiting, ThreadInfo info, Function<Long, Thread> byId) {
        LockInfo lock = info.getLockInfo();
        if (lock == null || waiting.blocked != (info.getThreadState() == Thread.State.BLOCKED)) {
            return;
        }
        waiting.label = Labels.simple(lock.getClassName()) + "@" + Integer.toHexString(lock.getIdentityHashCode());
        waiting.kind = Node.Kind.MONITOR;
        if (waiting.blocked) {
            waiting.holder = info.getLockOwnerId() < 0 ? null : byId.apply(info.getLockOwnerId());
        } else {
            waiting.waitHash = lock.getIdentityHashCode();
        }
    }

    private void look(Waiting waiting) {
        Object snapshot = snapshot(waiting.thread);
        Object thing = call(waiting.blocked ? blockedOn : waitingOn, snapshot);
        if (thing != null) {
            waiting.thing = thing;
            waiting.label = Labels.of(thing);
            waiting.kind = Node.Kind.MONITOR;
            waiting.waitHash = waiting.blocked ? 0 : System.identityHashCode(thing);
        }
    }

    /** Whoever is part of a cycle waits itself, so only waiters are asked. */
    private void findOwners(List<Waiting> unowned, Collection<Waiting> waiters) {
        Map<Object, Thread> owners = new IdentityHashMap<>();
        for (Waiting waiter : waiters) {
            Object held = locks.of(snapshot(waiter.thread));
            int count = held == null ? 0 : Array.getLength(held);
            for (int i = 0; i < count; i++) {
                Object lock = Array.get(held, i);
                Object monitor = lockType.number(lock) == 0 ? lockObject.of(lock) : null;
                // what it waits for, or waits to enter again, it does not have
                if (monitor != null && monitor != waiter.thing && !isWaitedOn(waiter, monitor)) {
                    owners.putIfAbsent(monitor, waiter.thread);
                }
            }
        }
        unowned.forEach(waiting -> waiting.holder = owners.get(waiting.thing));
    }

    private static boolean isWaitedOn(Waiting waiter, Object monitor) {
        return waiter.waitHash != 0 && waiter.waitHash == System.identityHashCode(monitor);
    }

    private Object snapshot(Thread thread) {
        if (snapshotOf == null || left-- <= 0) {
            return null;
        }
        try {
            return snapshotOf.invoke(null, thread);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** @return null as well where the thread has gone on meanwhile */
    private static Object call(Method method, Object snapshot) {
        try {
            return method == null || snapshot == null ? null : method.invoke(snapshot);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static Method method(String name, List<String> missing, Class<?>... parameters) {
        try {
            Method method = Class.forName(SNAPSHOT, false, null).getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            missing.add(SNAPSHOT + "." + name);
            return null;
        }
    }
}
