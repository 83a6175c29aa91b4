package dev.holdup.agent.record;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.watch.SampleSink;

/** Writes {@code holdup.LoopSample}. Used by the watchdog alone. */
public final class JfrSamples implements SampleSink {
    private final JfrStacks stacks;

    public JfrSamples(JfrStacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public void sample(LoopAccount loop, Thread.State state, int backlog, long weightNanos, StackTraceElement[] stack) {
        LoopSampleEvent event = new LoopSampleEvent();
        event.loop = loop.identity.id();
        event.stack = stacks.id(stack);
        event.threadState = state.name();
        event.backlog = backlog;
        event.weight = weightNanos;
        event.commit();
    }
}
