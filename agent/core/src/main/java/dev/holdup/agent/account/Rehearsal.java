package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.io.File;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Goes through everything that loops will do, once, on a scratch thread: no loop pays for the loading of our classes. */
public final class Rehearsal {
    private static final int OPERATION = Operation.PARK.ordinal();

    private Rehearsal() {}

    /** @param reporter one that writes nothing */
    public static void play(Reporter reporter) {
        Thread scratch = new Thread(null, () -> play(new Limits(0, 1), reporter), "holdup-rehearsal", 0, false);
        scratch.setDaemon(true);
        scratch.start();
        try {
            scratch.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void play(Limits limits, Reporter reporter) {
        Registry registry = new Registry(limits, null, reporter, loop -> {});
        Object poller = new Object();
        registry.pollStarts(Operation.SELECT.ordinal(), poller, -1);
        Candidate candidate = new Candidate(registry, poller);
        candidate.pollStarts(Operation.SELECT.ordinal(), poller, -1);
        for (LoopAccount loop : registry.loops()) {
            loop.pollEnds(Operation.SELECT.ordinal(), 1, poller, 1);
            loop.taskAdded(poller);
            loop.runStarts(Operation.TASK.ordinal(), poller);
            loop.runIs(poller);
            loop.timerDue(poller, 0);
            loop.runWasDueUnseen(poller, 0);
            for (Object subject : new Object[] {null, "", new File(""), new CountDownLatch(1), new ReentrantLock()}) {
                loop.exited(OPERATION, loop.entered(OPERATION, subject), subject);
            }
            loop.runEnds();
            reporter.stall(loop, "run", new Claim(0, new Usage(0, 0, 0, 0)), 0, 1, "", 0, 0, 0, "park", "", 1);
            reporter.waiters(loop, 0, 1, 1, true);
            SubmitSite.here();
            loop.pollStarts(Operation.SELECT.ordinal(), poller, -1);
        }
        OwnWait.isNow(OPERATION);
        MarkedThreads.kindOf(ScratchLoop.class);
        Wrapped.type(new FutureTask<>(() -> null));
        registry.retire(Thread.currentThread());
    }
}
