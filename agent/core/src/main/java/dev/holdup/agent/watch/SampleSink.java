package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;

/** Receives samples of busy loops; {@code weightNanos} is the time that a sample stands for. */
public interface SampleSink {
    void sample(LoopAccount loop, Thread.State state, int backlog, long weightNanos, StackTraceElement[] stack);
}
