package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import dev.holdup.app.DeclaredLoop;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A declared loop: all application frames of one class means that it waits for its own next work. */
class DeclaredLoopTest {
    private final Heard heard = new Heard();
    private final Registry registry =
            new Registry(new Limits(Scratch.THRESHOLD, Scratch.STALL), null, heard, loop -> {});
    private final DeclaredLoop app = new DeclaredLoop(Operation.PARK.ordinal());

    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void isNotWatchedBeforeItsFirstWait() throws InterruptedException {
        onADeclaredThread(loop -> {
            assertThat(loop.run.watch()).isZero();
            assertThat(loop.identity.declared()).isTrue();
            assertThat(loop.identity.framework()).isEqualTo("declared");
        });
    }

    @Test
    void isIdleWhileItWaitsForItsOwnWork() throws InterruptedException {
        onADeclaredThread(loop -> {
            long token = app.waitForWork();
            assertThat(token).isNotZero();
            assertThat(loop.run.watch()).isZero();

            app.workArrived(token - Scratch.STALL);
            assertThat(loop.run.watch()).isNotZero();
            assertThat(loop.books.totals().iterations()).isEqualTo(1);
        });
        assertThat(heard.calls).isEmpty();
        assertThat(heard.stalls).isEmpty();
    }

    @Test
    void isBlockedWhileAPieceOfWorkWaits() throws InterruptedException {
        onADeclaredThread(loop -> {
            app.workArrived(app.waitForWork());
            app.ranFor(app.run(), Scratch.THRESHOLD + seconds(1));
        });

        assertThat(heard.calls).extracting(Heard.Call::operation).containsExactly(Operation.PARK);
    }

    @Test
    void stallsByTheRunBetweenTwoWaits() throws InterruptedException {
        onADeclaredThread(loop -> {
            app.workArrived(app.waitForWork());
            loop.run.start(System.nanoTime() - Scratch.STALL);
            app.workArrived(app.waitForWork());
        });

        assertThat(heard.stalls).extracting(Heard.Stall::scope).containsExactly("run");
    }

    @Test
    void isIdleWhileItWaitsAsAPoolThread() throws InterruptedException {
        onADeclaredThread(loop -> {
            long token = HoldupDispatcher.idling(Scratch.IDLE, new Object());
            assertThat(loop.run.watch()).isZero();
            HoldupDispatcher.idled(Scratch.IDLE, token, new Object());

            assertThat(registry.knows(Thread.currentThread())).isTrue();
        });
    }

    private interface Act {
        void on(LoopAccount loop);
    }

    /** On a thread of its own, whose stack has none of the test runner's classes. */
    private void onADeclaredThread(Act act) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        act.on(registry.declare(Thread.currentThread()));
                    } catch (Throwable t) {
                        thrown.set(t);
                    }
                },
                "declared");
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
    }
}
