package dev.holdup.agent.watch;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Span;
import dev.holdup.agent.account.Usage;
import dev.holdup.schema.Categories;
import java.util.function.Supplier;

/** Watches one loop's runs, or its iterations: opens stalls, takes stacks at threshold times 1, 2, 4 … 32. */
final class SpanWatch {
    private static final int SHOTS = 6;

    private final LoopAccount loop;
    private final Span span;
    private final String scope;
    private final Supplier<Usage> first;
    private final Supplier<Usage> usage;
    private final StallSink sink;

    private long seen;
    private int shots;
    private Claim claim;
    private Usage base;

    /**
     * @param first what the loop's thread has used when a span is first measured
     * @param usage what it has used by now
     */
    SpanWatch(LoopAccount loop, Span span, String scope, Supplier<Usage> first, Supplier<Usage> usage, StallSink sink) {
        this.loop = loop;
        this.span = span;
        this.scope = scope;
        this.first = first;
        this.usage = usage;
        this.sink = sink;
    }

    /** @return whether the span stands past its threshold */
    boolean tick(long now, long settledNanos) {
        long number = span.watch();
        if (number == 0) {
            seen = 0;
            return false;
        }
        long start = span.watchedStart();
        if (!span.isStill(number)) {
            return false;
        }
        if (number != seen) {
            seen = number;
            shots = 0;
            claim = null;
            base = null;
        }
        long age = now - start;
        if (age < settledNanos) {
            return false;
        }
        if (base == null) {
            base = first.get();
        }
        if (shots < SHOTS && age >= loop.stallNanos() << shots) {
            shoot(number, start, now);
        } else if (claim != null) {
            claim.latest = usage.get();
        }
        return age >= loop.stallNanos();
    }

    /** The thread is gone, and with it the only one who could have told the end. */
    void threadEnded() {
        if (claim != null && span.claimed() == claim) {
            sink.ended(loop, scope, claim, span.watchedStart());
        }
        claim = null;
        seen = 0;
    }

    private void shoot(long number, long start, long now) {
        Thread.State before = loop.thread().getState();
        StackTraceElement[] stack = loop.thread().getStackTrace();
        Thread.State after = loop.thread().getState();
        OsState os = after == Thread.State.RUNNABLE ? OsState.of(loop.osThread()) : OsState.UNKNOWN;
        // a thread that began or ceased to wait meanwhile was not waiting where the stack says
        Thread.State state = before == after ? after : Thread.State.RUNNABLE;
        if (!span.isStill(number) || stack.length == 0) {
            sink.discarded();
            return;
        }
        shots++;
        if (claim == null) {
            Claim opened = new Claim(sink.nextId(), base);
            if (!span.claim(opened, number)) {
                return;
            }
            claim = opened;
            sink.opened(loop, scope, claim, start, now - start);
        }
        claim.latest = usage.get();
        note(state, stack, os);
        sink.sampled(claim, now - start, state, os, stack);
    }

    private void note(Thread.State state, StackTraceElement[] stack, OsState os) {
        claim.samples++;
        Wait wait = Wait.of(loop.thread());
        if (state == Thread.State.BLOCKED || wait != null && state != Thread.State.RUNNABLE) {
            claim.blockedSamples++;
            claim.owner = wait == null ? null : wait.owner();
        } else if (state != Thread.State.RUNNABLE) {
            claim.waitingSamples++;
            claim.category = category(stack);
        } else if (os.sleeps() && stack[0].isNativeMethod()) {
            claim.waitingSamples++;
            claim.category = Categories.OTHER; // the analysis knows what such a method waits for
        }
    }

    private static String category(StackTraceElement[] stack) {
        String top = stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
        if (top.startsWith("java.lang.Thread.sleep")) {
            return Categories.SLEEP;
        }
        if (top.startsWith("java.lang.Object.wait")) {
            return Categories.MONITOR_WAIT;
        }
        return top.endsWith("Unsafe.park") ? Categories.PARK : Categories.OTHER;
    }
}
