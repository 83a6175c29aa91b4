package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.account.Reporter;
import dev.holdup.agent.instrument.Operation;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A loop on a thread of its own, in the middle of a run; parked, and told by the test what to do. */
final class Watched implements AutoCloseable {
    static final long STALL = TimeUnit.SECONDS.toNanos(600);

    private static final int SELECT = Operation.SELECT.ordinal();

    private static final Reporter DEAF = (Reporter) Proxy.newProxyInstance(
            Watched.class.getClassLoader(), new Class<?>[] {Reporter.class}, (proxy, method, arguments) -> null);

    private final Object selector = new Object();
    private final Registry registry = new Registry(new Limits(0, STALL), null, DEAF, loop -> {});
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Loop::new);

    /** Done when the loop's stack is asked for. */
    volatile Runnable meanwhile = () -> {};

    final LoopAccount loop;

    Watched() throws ExecutionException, InterruptedException {
        HoldupDispatcher.find(registry);
        poll();
        poll();
        loop = registry.loops().iterator().next();
    }

    void poll() throws ExecutionException, InterruptedException {
        executor.submit(() -> HoldupDispatcher.selected(
                        SELECT, HoldupDispatcher.selecting(SELECT, selector, -1), selector, 1))
                .get();
    }

    void goIdle() throws ExecutionException, InterruptedException {
        executor.submit(() -> HoldupDispatcher.selecting(SELECT, selector, -1)).get();
    }

    /** One run ends and the next begins. */
    void nextRun() {
        try {
            executor.submit(() -> HoldupDispatcher.ran(Operation.TASK.ordinal(), HoldupDispatcher.current()))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the loop do that, and does not wait for it. */
    void begin(Runnable work) {
        executor.execute(work);
    }

    void awaitParked() {
        while (loop.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    void end() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the loop does not end");
        }
        loop.thread().join();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        HoldupDispatcher.clear();
    }

    private final class Loop extends Thread {
        Loop(Runnable work) {
            super(work, "watched");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            meanwhile.run();
            return super.getStackTrace();
        }
    }
}
