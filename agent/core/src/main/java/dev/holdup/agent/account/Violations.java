package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;

/** Says what is to be thrown at the code that made a call which held a loop. Called on the loop, in the call. */
@FunctionalInterface
public interface Violations {
    Violations NONE = (loop, operation, lengthNanos) -> null;

    /** @return null for nothing */
    Error of(LoopAccount loop, Operation operation, long lengthNanos);
}
