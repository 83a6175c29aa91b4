package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Enters a monitor that the session sweeper owns. */
final class SessionRegistry implements Fault {
    private static final class Session {
        volatile boolean swept;
        int touches;
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Session session = new Session();
        Thread caller = Thread.currentThread();
        Background.start("session-sweeper", () -> sweep(session, caller, hold));
        Background.spinUntil(() -> session.swept);
        touch(session);
    }

    private static void touch(Session session) {
        synchronized (session) {
            session.touches++;
        }
    }

    private static void sweep(Session session, Thread caller, Duration hold) {
        synchronized (session) {
            session.swept = true;
            Background.spinUntil(() -> caller.getState() == Thread.State.BLOCKED);
            Background.pause(hold);
        }
    }
}
