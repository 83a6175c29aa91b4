package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Node;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Looks at all threads of the JVM, without stopping them and without calling anything of the application. For one thread. */
public final class Capture {
    private final Jdk jdk = new Jdk();
    private final List<String> gaps = new ArrayList<>();
    private final Threads threads = new Threads(gaps);
    private final VirtualThreads virtualThreads = new VirtualThreads(gaps);
    private final Monitors monitors = new Monitors(gaps);
    private final Holds holds;
    private final Sources sources;
    private final ClassFields fields;
    private final Lanes lanes;
    private final CompletingCode code;

    /** @param holds and @param sources are null where nobody asked for them */
    public Capture(Instrumentation instrumentation, Holds holds, Sources sources) {
        this.holds = holds;
        this.sources = sources;
        fields = new ClassFields(instrumentation);
        lanes = new Lanes(jdk, fields);
        code = new CompletingCode(instrumentation);
        if (!jdk.missing().isEmpty()) {
            gaps.add(0, "fields that this JDK lacks: " + String.join(", ", jdk.missing()));
        }
    }

    VirtualThreads virtualThreads() {
        return virtualThreads;
    }

    Monitors monitors() {
        return monitors;
    }

    /** Whether a thread waits for the same thing of the same owners now; far cheaper than a look. */
    boolean lasts(Waiting waiting) {
        if (waiting.holder != null && !waiting.holders.isEmpty()) {
            ReadLocks locks = new ReadLocks(jdk, List.of());
            return waiting.lasts() && waiting.holders.stream().allMatch(reader -> locks.reads(reader, waiting.thing));
        }
        boolean owned = jdk.owner.has(waiting.thing) && waiting.holders.isEmpty() && !waiting.behind && !waiting.joins;
        return waiting.lasts() && (!owned || jdk.owner.of(waiting.thing) == waiting.holder);
    }

    /** @param deep also searches the queues of pools that are not stuck, to link more waiters */
    Look look(boolean deep) {
        List<Thread> platform = threads.platform();
        List<Thread> virtual = virtualThreads.all();
        Map<Long, Thread> byId = new HashMap<>();
        platform.forEach(thread -> byId.put(thread.getId(), thread));
        lanes.keep(byId.keySet());

        List<Waiting> waiters = new ArrayList<>();
        platform.forEach(thread -> addWaiting(thread, false, waiters));
        virtual.forEach(thread -> addWaiting(thread, true, waiters));
        dropIdle(waiters);

        List<Waiting> open = new ArrayList<>();
        Awaited awaited = new Awaited();
        Map<Object, Thread> ends = ends(virtual, waiters);
        ReadLocks readLocks = new ReadLocks(jdk, waiters);
        Permits permits = new Permits(jdk, holds);
        permits.know(platform);
        permits.know(virtual);
        for (Waiting waiting : waiters) {
            if (waiting.thing == null) {
                open.add(waiting);
            } else {
                describe(waiting, ends);
                readLocks.describe(waiting);
                permits.describe(waiting);
                awaited.add(waiting);
            }
        }
        if (!open.isEmpty()) {
            resolve(open, waiters, byId, awaited);
        }
        GraphBuilder builder = new GraphBuilder(jdk);
        waiters.forEach(builder::add);
        List<Look.LaneState> states = states(waiters, deep ? platform : List.of());
        search(states, awaited, builder, deep);
        List<String> told = new ArrayList<>(gaps);
        if (fields.unreadable() > 0) {
            told.add(fields.unreadable() + " classes of tasks whose fields cannot be read");
        }
        told.addAll(builder.gaps());
        if (holds == null) {
            told.add("holders of semaphores and stamped locks: only with owners=on");
        } else if (holds.isOverflown()) {
            told.add("more permits and stamps are held than are noted; semaphores are not linked");
        }
        int all = platform.size() + virtual.size();
        Look look = builder.build(new Coverage(all, waiters.size(), builder.linked(), told), states);
        return sources == null ? look : look.with(new LostStages(jdk, waiters).of(sources.collected(jdk)));
    }

    private static void addWaiting(Thread thread, boolean virtual, List<Waiting> waiters) {
        Thread.State state = thread.getState();
        if (state == Thread.State.BLOCKED) {
            waiters.add(new Waiting(thread, virtual, true, null));
        } else if (state == Thread.State.WAITING) {
            waiters.add(new Waiting(thread, virtual, false, LockSupport.getBlocker(thread)));
        }
    }

    /** Workers without work wait for nobody. */
    private void dropIdle(List<Waiting> waiters) {
        waiters.removeIf(waiting -> {
            if (waiting.virtual || waiting.blocked) {
                return false;
            }
            waiting.lane = lanes.of(waiting.thread);
            return waiting.lane != null && waiting.lane.idle(waiting.thread, waiting.thing);
        });
        waiters.forEach(waiting -> {
            if (waiting.blocked && !waiting.virtual) {
                waiting.lane = lanes.of(waiting.thread);
            }
        });
    }

    /** The latches that open when a virtual thread ends; only looked for where somebody waits for a latch. */
    private Map<Object, Thread> ends(List<Thread> virtual, List<Waiting> waiters) {
        Map<Object, Thread> ends = new IdentityHashMap<>();
        boolean any = waiters.stream().anyMatch(w -> w.thing != null && isLatch(w.thing));
        if (any) {
            for (Thread thread : virtual) {
                Object termination = virtualThreads.termination(thread);
                if (termination != null) {
                    ends.put(jdk.latch.of(termination), thread);
                }
            }
        }
        return ends;
    }

    private static boolean isLatch(Object blocker) {
        return blocker.getClass().getName().equals("java.util.concurrent.CountDownLatch$Sync");
    }

    private void describe(Waiting waiting, Map<Object, Thread> ends) {
        waiting.label = Labels.of(waiting.thing);
        if (isLatch(waiting.thing)) {
            Thread awaited = ends.get(waiting.thing);
            waiting.joins = awaited != null;
            waiting.holder = awaited;
            waiting.kind = Node.Kind.LATCH;
        } else if (jdk.owner.has(waiting.thing)) {
            Thread owner = (Thread) jdk.owner.of(waiting.thing);
            // a reentrant lock does not hold up its owner: it was read while it changed hands
            waiting.holder = owner == waiting.thread && jdk.isReentrant(waiting.thing) ? null : owner;
            waiting.kind = Node.Kind.LOCK;
        } else if (jdk.callable.has(waiting.thing)) {
            waiting.holder = jdk.runner.of(waiting.thing) instanceof Thread runner ? runner : null;
            waiting.runs = waiting.holder != null;
            waiting.kind = Node.Kind.FUTURE;
        } else if (jdk.next.has(waiting.thing) || waiting.thing instanceof CompletableFuture) {
            waiting.kind = Node.Kind.FUTURE;
        }
    }

    private void resolve(List<Waiting> open, List<Waiting> waiters, Map<Long, Thread> byId, Awaited awaited) {
        List<Waiting> mayOwn = waiters.stream()
                .filter(w -> w.blocked
                        || w.holder != null
                        || !w.holders.isEmpty()
                        || w.thing == null
                        || w.kind == Node.Kind.FUTURE)
                .toList();
        monitors.resolve(open, mayOwn, byId::get);
        Map<Integer, Thread> hashes = null;
        for (Waiting waiting : open) {
            if (waiting.waitHash == 0) {
                continue;
            }
            if (hashes == null) {
                hashes = new HashMap<>();
                for (Thread thread : byId.values()) {
                    hashes.put(System.identityHashCode(thread), thread);
                }
            }
            Thread ended = hashes.get(waiting.waitHash);
            if (ended != null && Labels.of(ended).equals(waiting.label)) {
                waiting.joins = true;
                waiting.holder = ended;
            } else {
                awaited.add(waiting);
            }
        }
    }

    /** Lanes with a thread that waits for something else than work. */
    private List<Look.LaneState> states(List<Waiting> waiters, List<Thread> all) {
        Map<Object, List<Waiting>> byLane = new IdentityHashMap<>();
        Map<Object, Lane> known = new IdentityHashMap<>();
        Map<Object, Thread> anyWorker = new IdentityHashMap<>();
        for (Waiting waiting : waiters) {
            if (waiting.lane != null) {
                Object executor = waiting.lane.executor();
                byLane.computeIfAbsent(executor, e -> new ArrayList<>()).add(waiting);
                known.putIfAbsent(executor, waiting.lane);
                anyWorker.putIfAbsent(executor, waiting.thread);
            }
        }
        for (Thread thread : all) {
            Lane lane = lanes.of(thread);
            if (lane != null) {
                byLane.computeIfAbsent(lane.executor(), e -> new ArrayList<>());
                known.putIfAbsent(lane.executor(), lane);
                anyWorker.putIfAbsent(lane.executor(), thread);
            }
        }
        List<Look.LaneState> states = new ArrayList<>();
        byLane.forEach((executor, waiting) -> {
            Lane lane = known.get(executor);
            boolean allWait = !waiting.isEmpty() && waiting.size() >= lane.size() && !lane.canGrow();
            states.add(
                    new Look.LaneState(lane, Labels.pool(anyWorker.get(executor)), waiting, allWait, lane.hasQueued()));
        });
        return states;
    }

    private void search(List<Look.LaneState> states, Awaited awaited, GraphBuilder builder, boolean deep) {
        TaskSearch search = new TaskSearch(jdk, fields, code, awaited);
        Set<Lane> searched = new HashSet<>();
        for (Look.LaneState state : states) {
            if (state.anyQueued() && (deep || state.stuck()) && !awaited.isEmpty()) {
                int queued = search.add(state.lane());
                builder.lane(state, queued);
                searched.add(state.lane());
            }
        }
        if (!searched.isEmpty()) {
            search.run().forEach(builder::link);
            if (search.truncated()) {
                builder.gap("more queued tasks than are searched at once");
            }
        }
    }
}
