package dev.holdup.libraries.policy;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that hold a loop, for an agent that fails or allows them: prints {@code NAME ok} or {@code NAME} and the class of
 * what was thrown, which it then forgets.
 */
public final class PolicyMain {
    private static final long MILLIS = 60;
    /** A busy host may spoil one. */
    private static final int TIMES = 3;

    private PolicyMain() {}

    public static void main(String[] args) throws Exception {
        NioEventLoopGroup judged = new NioEventLoopGroup(1, new DefaultThreadFactory("judged"));
        NioEventLoopGroup other = new NioEventLoopGroup(1, new DefaultThreadFactory("other"));
        EventLoop loop = judged.next();
        Teller teller = new Teller("teller"); // has all that follows to be found
        Teller apprentice = new Teller("apprentice");
        for (int i = 0; i < 3; i++) {
            loop.submit(() -> {}).get();
            other.next().submit(() -> {}).get();
            Thread.sleep(5);
        }
        for (int i = 0; i < TIMES; i++) {
            said("sleep", loop.submit(() -> tried(PolicyMain::sleep)));
            said("units", loop.submit(() -> tried(PolicyMain::sleepInUnits)));
            said("wait", loop.submit(() -> tried(PolicyMain::waitForNobody)));
            said("join", loop.submit(() -> tried(PolicyMain::join)));
            said("park", loop.submit(() -> tried(PolicyMain::park)));
            said("channel", loop.submit(() -> tried(PolicyMain::readChannel)));
            said("future", loop.submit(() -> tried(PolicyMain::future)));
            said("within", loop.submit(() -> tried(() -> Metrics.flush(MILLIS))));
            said("marked", loop.submit(() -> tried(PolicyMain::post)));
            said("beyond", loop.submit(() -> tried(() -> Metrics.flush(4 * MILLIS))));
        }
        said("initialiser", loop.submit(() -> tried(Table::load)));
        said("elsewhere", other.next().submit(() -> tried(PolicyMain::sleepElsewhere)));
        said("teller", on(teller, PolicyMain::sleepOnTeller));
        said("apprentice", on(apprentice, PolicyMain::sleepOnApprentice));
        said("clerk", CompletableFuture.supplyAsync(() -> tried(PolicyMain::postOnWorker)));
        said("worker", CompletableFuture.supplyAsync(() -> tried(PolicyMain::sleepOnWorker)));
        said("handshake", CompletableFuture.supplyAsync(() -> tried(() -> Handshake.on(judged, MILLIS))));
        said("buffers", loop.submit(() -> tried(PolicyMain::buffers)));
        said("timer", loop.schedule(() -> "ok", MILLIS, TimeUnit.MILLISECONDS));
        Thread.sleep(1_100); // for what is logged each second
        judged.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
        other.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
        System.out.println("done");
    }

    private static void said(String name, Future<String> outcome) throws Exception {
        System.out.println(name + " " + outcome.get());
    }

    private static Future<String> on(Teller teller, Callable<?> call) {
        String[] outcome = new String[1];
        return teller.submit(() -> outcome[0] = tried(call)).thenApply(over -> outcome[0]);
    }

    private static String tried(Callable<?> call) {
        try {
            call.call();
            return "ok";
        } catch (Throwable swallowed) {
            return swallowed.getClass().getName();
        }
    }

    private static Object sleep() throws InterruptedException {
        Thread.sleep(MILLIS);
        return null;
    }

    private static Object sleepOnTeller() throws InterruptedException {
        Thread.sleep(MILLIS);
        return null;
    }

    private static Object sleepOnApprentice() throws InterruptedException {
        Thread.sleep(MILLIS);
        return null;
    }

    private static Object post() {
        Ledger.post(MILLIS);
        return null;
    }

    private static Object postOnWorker() {
        Ledger.post(MILLIS);
        return null;
    }

    private static Object sleepInUnits() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLIS);
        return null;
    }

    private static synchronized Object waitForNobody() throws InterruptedException {
        PolicyMain.class.wait(MILLIS);
        return null;
    }

    private static Object join() throws InterruptedException {
        Thread thread = new Thread(() -> LockSupport.parkNanos(3 * MILLIS * 1_000_000));
        thread.start();
        thread.join(MILLIS);
        return null;
    }

    private static Object park() {
        long end = System.nanoTime() + MILLIS * 1_000_000;
        for (long left = MILLIS * 1_000_000; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return null;
    }

    private static Object readChannel() throws IOException {
        Pipe pipe = Pipe.open();
        CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS).execute(() -> write(pipe.sink()));
        try (Pipe.SourceChannel source = pipe.source()) {
            return source.read(ByteBuffer.allocate(1));
        }
    }

    private static void write(Pipe.SinkChannel channel) {
        try (channel) {
            channel.write(ByteBuffer.allocate(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object future() throws Exception {
        return new CompletableFuture<>()
                .completeOnTimeout(1, MILLIS, TimeUnit.MILLISECONDS)
                .get();
    }

    private static Object sleepElsewhere() throws InterruptedException {
        return sleep();
    }

    private static Object sleepOnWorker() throws InterruptedException {
        return sleep();
    }

    private static Object buffers() {
        for (int i = 0; i < 10_000; i++) {
            PooledByteBufAllocator.DEFAULT.directBuffer(i).release();
        }
        return null;
    }
}
