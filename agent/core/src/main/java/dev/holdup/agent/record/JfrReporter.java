package dev.holdup.agent.record;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Reporter;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.watch.Cause;
import dev.holdup.agent.watch.Lateness;
import dev.holdup.agent.watch.OsState;
import dev.holdup.agent.watch.Readings;
import dev.holdup.agent.watch.StallSink;
import dev.holdup.agent.watch.ThreadCosts;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Event;

/** Writes what accounts and watchdog tell as JFR events. */
public final class JfrReporter implements Reporter, StallSink {
    private static final EventTime CALL_TIME = EventTime.of(BlockingCallEvent.class);
    private static final EventTime RUN_TIME = EventTime.of(LongRunEvent.class);
    private static final EventTime WAITERS_TIME = EventTime.of(WaitersEvent.class);
    private static final EventTime STALL_TIME = EventTime.of(StallEvent.class);

    private final boolean writing;
    private final Lateness lateness;
    private final Readings readings;
    private final ThreadCosts costs = new ThreadCosts();
    private final AtomicLong stallIds = new AtomicLong();
    private final AtomicLong discarded = new AtomicLong();

    /** @param writing false for a rehearsal: events are made and not committed */
    public JfrReporter(boolean writing, Lateness lateness, Readings readings) {
        this.writing = writing;
        this.lateness = lateness;
        this.readings = readings;
    }

    @Override
    public void blockingCall(
            LoopAccount loop,
            Operation operation,
            String category,
            long startNanos,
            long lengthNanos,
            String detail,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos,
            Thread owner) {
        BlockingCallEvent event = new BlockingCallEvent();
        event.operation = operation.text();
        event.category = category;
        event.detail = detail;
        event.loop = loop.identity.id();
        event.taskClass = taskClass;
        event.backlog = backlog;
        event.victims = victims;
        event.inflictedDelay = inflictedNanos;
        event.ownerThread = owner;
        event.ownerName = name(owner);
        CALL_TIME.set(event, startNanos, lengthNanos);
        commit(event);
    }

    @Override
    public void longRun(
            LoopAccount loop,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos) {
        LongRunEvent event = new LongRunEvent();
        event.loop = loop.identity.id();
        event.taskClass = taskClass;
        event.backlog = backlog;
        event.victims = victims;
        event.inflictedDelay = inflictedNanos;
        RUN_TIME.set(event, startNanos, lengthNanos);
        commit(event);
    }

    @Override
    public void waiters(LoopAccount loop, long startNanos, long lengthNanos, int count, boolean spread) {
        WaitersEvent event = new WaitersEvent();
        event.loop = loop.identity.id();
        event.count = count;
        event.spread = spread;
        WAITERS_TIME.set(event, startNanos, lengthNanos);
        commit(event);
    }

    @Override
    public void stall(
            LoopAccount loop,
            String scope,
            Claim claim,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos,
            String blockedCategory,
            String classes,
            int runs) {
        StallEvent event = new StallEvent();
        event.id = claim == null ? nextId() : claim.id;
        event.phase = "closed";
        event.loop = loop.identity.id();
        event.scope = scope;
        event.taskClass = taskClass;
        event.start = epochMillis(startNanos);
        Cause.Evidence evidence = evidence(loop, claim, startNanos, lengthNanos, blockedCategory);
        Cause cause = Cause.of(evidence);
        event.cause = cause.name();
        event.watched = evidence.watched();
        event.late = evidence.late();
        event.cpu = span(cause.cpu());
        event.runQueue = span(cause.runQueue());
        event.throttled = span(cause.throttled());
        event.lock = span(cause.lock());
        event.wait = span(cause.waiting());
        event.backlog = backlog;
        event.victims = victims;
        event.inflictedDelay = inflictedNanos;
        event.owner = claim == null ? null : claim.owner;
        event.ownerName = name(event.owner);
        event.classes = classes;
        event.runs = runs;
        STALL_TIME.set(event, startNanos, lengthNanos);
        commit(event);
    }

    @Override
    public long nextId() {
        return stallIds.incrementAndGet();
    }

    @Override
    public void opened(LoopAccount loop, String scope, Claim claim, long startNanos, long ageNanos) {
        StallEvent event = new StallEvent();
        event.id = claim.id;
        event.phase = "opened";
        event.loop = loop.identity.id();
        event.scope = scope;
        event.taskClass = loop.taskClassName();
        event.start = epochMillis(startNanos);
        event.cause = "";
        event.cpu = UNKNOWN;
        event.runQueue = UNKNOWN;
        event.throttled = UNKNOWN;
        event.lock = UNKNOWN;
        event.wait = UNKNOWN;
        event.backlog = loop.backlogNow();
        event.victims = -1;
        event.inflictedDelay = UNKNOWN;
        STALL_TIME.set(event, startNanos, ageNanos);
        commit(event);
    }

    @Override
    public void sampled(Claim claim, long offsetNanos, Thread.State state, OsState os, StackTraceElement[] stack) {
        StallSampleEvent event = new StallSampleEvent();
        event.stallId = claim.id;
        event.offset = offsetNanos;
        event.threadState = state.name();
        event.osState = os.letter();
        event.osFunction = os.function();
        event.frames = Frames.text(stack);
        commit(event);
    }

    @Override
    public void ended(LoopAccount loop, String scope, Claim claim, long startNanos) {
        long end = claim.latest.atNanos();
        stall(loop, scope, claim, startNanos, end - startNanos, "", -1, -1, UNKNOWN, null, "", 1);
    }

    @Override
    public void discarded() {
        discarded.incrementAndGet();
    }

    private Cause.Evidence evidence(
            LoopAccount loop, Claim claim, long startNanos, long lengthNanos, String blockedCategory) {
        long late = lateness.within(startNanos, startNanos + lengthNanos);
        boolean own = Thread.currentThread() == loop.thread();
        if (claim == null) {
            return own
                    ? Cause.Evidence.unwatched(
                            lengthNanos, readings.since(loop, startNanos, null, costs), late, blockedCategory)
                    : Cause.Evidence.unmeasured(lengthNanos, late, blockedCategory);
        }
        return new Cause.Evidence(
                lengthNanos,
                own ? readings.since(loop, startNanos, claim.base, costs) : claim.latest.since(claim.base),
                late,
                claim.samples,
                claim.blockedSamples,
                claim.waitingSamples,
                claim.category,
                blockedCategory);
    }

    private void commit(Event event) {
        if (writing) {
            event.commit();
        }
    }

    private static String name(Thread thread) {
        return thread == null ? null : thread.getName();
    }

    private static long span(long nanos) {
        return nanos < 0 ? UNKNOWN : nanos;
    }

    private static long epochMillis(long nanos) {
        return System.currentTimeMillis() - (System.nanoTime() - nanos) / 1_000_000;
    }
}
