package dev.holdup.agent.account;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The loops that are known, and how threads become and cease to be loops. */
public final class Registry extends HoldupDispatcher {
    private static final String MAIN_ROLE = "loop";

    private final Map<Thread, LoopAccount> loops = new ConcurrentHashMap<>();
    private final Queue<LoopAccount> lone = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger changes = new AtomicInteger();
    private final Limits limits;
    private final Pattern exclude;
    private final Reporter reporter;
    private final Consumer<LoopAccount> announce;

    public Registry(Limits limits, Pattern exclude, Reporter reporter, Consumer<LoopAccount> announce) {
        this.limits = limits;
        this.exclude = exclude;
        this.reporter = reporter;
        this.announce = announce;
    }

    public Collection<LoopAccount> loops() {
        return loops.values();
    }

    /** Another number whenever a loop has come or gone. */
    public int changes() {
        return changes.get();
    }

    /** A thread that is no loop polls: the dispatcher asks here. */
    @Override
    protected long pollStarts(int operation, Object poller, long timeout) {
        LoopKind kind = LoopKind.of(operation, poller);
        if (kind == null) {
            return 0;
        }
        Thread thread = Thread.currentThread();
        if (isExcluded(thread)) {
            HoldupLoops.register(thread, new HoldupDispatcher());
            return 0;
        }
        if (!kind.certain() && !LoopKind.isPollOfNetty()) {
            HoldupLoops.register(thread, new Candidate(this, poller));
            return 0;
        }
        return found(kind.refined(), operation, poller, timeout);
    }

    /** The current thread has polled as a loop does: the poll that told begins. */
    long found(LoopKind kind, int operation, Object poller, long timeout) {
        if (kind.role().equals(LoopKind.NONE)) {
            HoldupLoops.register(Thread.currentThread(), new HoldupDispatcher());
            return 0;
        }
        return promote(Thread.currentThread(), kind, poller).pollStarts(operation, poller, timeout);
    }

    LoopAccount promote(Thread thread, LoopKind kind, Object poller) {
        LoopKind told = kind.refined();
        long osThread = OsThread.current();
        String role = thread instanceof ScratchLoop ? LoopIdentity.CONTROL : told.role();
        return add(thread, osThread, told.framework(), told.transport(), role, poller, false, told.hasIdleMethod());
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** The next loop that is a pool's one thread, each once; null where there is none. */
    LoopAccount takeLone() {
        return lone.poll();
    }

    /** A thread that the user's pattern names. */
    public LoopAccount declare(Thread thread) {
        return add(thread, -1, "declared", "", MAIN_ROLE, null, true, true);
    }

    /** Forgets threads that have ended, among them such as polled only once. */
    public void forgetEnded() {
        for (Thread thread : HoldupLoops.threads()) {
            if (!thread.isAlive()) {
                retire(thread);
            }
        }
    }

    public boolean knows(Thread thread) {
        return loops.containsKey(thread);
    }

    public void retire(Thread thread) {
        loops.remove(thread);
        changes.incrementAndGet();
        HoldupLoops.unregister(thread);
    }

    public boolean isExcluded(Thread thread) {
        return exclude != null && exclude.matcher(thread.getName()).find();
    }

    private LoopAccount add(
            Thread thread,
            long osThread,
            String framework,
            String transport,
            String role,
            Object poller,
            boolean declared,
            boolean idleMethod) {
        LoopIdentity identity =
                new LoopIdentity(nextId(), thread.getName(), framework, transport, role, declared, idleMethod);
        LoopAccount loop = new LoopAccount(identity, thread, osThread, poller, limits, reporter, this);
        loops.put(thread, loop);
        if (loop.lone) {
            lone.add(loop);
        }
        changes.incrementAndGet();
        HoldupLoops.register(thread, loop);
        announce.accept(loop);
        return loop;
    }
}
