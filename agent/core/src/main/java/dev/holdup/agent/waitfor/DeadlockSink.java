package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.WaitLint;

/** What the scanner tells, on its own thread. */
public interface DeadlockSink {
    void deadlock(long id, Deadlock deadlock);

    void lint(WaitLint lint);
}
