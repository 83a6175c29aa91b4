package dev.holdup.analysis.testing;

import static dev.holdup.analysis.testing.Scene.callOn;
import static dev.holdup.analysis.testing.Scene.inflicting;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.second;
import static dev.holdup.analysis.testing.Scene.stall;
import static dev.holdup.analysis.testing.Scene.tasks;
import static dev.holdup.analysis.testing.Scene.waiters;
import static dev.holdup.analysis.testing.Scene.waitingSecond;

import dev.holdup.analysis.testing.Scene.Waited;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;

/** The recordings that reports are shown for. */
public final class Scenes {
    private Scenes() {}

    /** Sixty socket reads of 40 ms on two loops, a computation, and something small. */
    public static Scene faulty() {
        Scene scene = Scene.withLoop("nioEventLoopGroup-3-1").loop(2, "nioEventLoopGroup-3-2", "loop");
        for (int i = 0; i < 60; i++) {
            scene.add(read(1 + i % 2, 100 + 150 * i, i == 30 ? 412 : 40));
        }
        scene.add(stall(1, 4100, 60, "ON_CPU"))
                .add(sample(
                        1,
                        4125,
                        "RUNNABLE",
                        "dev.shop.view.JsonView.render(JsonView.java:41)",
                        "io.netty.A.b(A.java:1)"))
                .add(callOn(2, 9500, 2, "LockSupport.park", "park")
                        .stack(
                                "java.util.concurrent.locks.LockSupport.park:1",
                                "java.util.concurrent.Semaphore.acquire:1",
                                "dev.shop.limits.AdmissionController.admitOneMoreRequestOrWait:77"));
        for (int i = 0; i < 10; i++) {
            scene.add(second(1, 1000 * i, 700, 40, 40, 40, 40, i == 4 ? 412 : 40))
                    .add(second(2, 1000 * i, 990, 5, 5));
        }
        return scene;
    }

    /** The same, and the agent could tell who waited. */
    public static Scene faultyWithWaiting() {
        Scene scene = Scene.withLoop("nioEventLoopGroup-3-1");
        for (int i = 0; i < 10; i++) {
            scene.add(waited(read(1, 100 + 900 * i, 40), 6, 900));
        }
        return scene.add(waited(
                callOn(1, 9500, 30, "Thread.sleep", "sleep")
                        .stack("java.lang.Thread.sleep:1", "dev.shop.Retry.backOff:15"),
                2,
                45));
    }

    /**
     * A busy second after another: a read of 6 ms that many wait behind, a timer of 80 ms that nobody waits behind, keys
     * that came meanwhile, and a pool.
     */
    public static Scene loaded() {
        Scene scene = Scene.withLoop("nioEventLoopGroup-3-1").loop(2, "pool-1-thread", "pool");
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 5; j++) {
                double at = 100 + 1000 * i + 150 * j;
                scene.add(inflicting(shortRead(at), 20, 100)).add(waiters(at, 6, 10, true));
            }
            scene.add(waitingSecond(
                    1,
                    1000 * i,
                    700,
                    new Waited(700, 20, 10, 150),
                    delays(0.05, 6, 12),
                    6,
                    6,
                    6,
                    6,
                    6,
                    i == 4 ? 80 : 1));
        }
        double[] none = {};
        return scene.add(inflicting(stall(1, 4900, 80, "ON_CPU"), 0, 0))
                .add(sample(1, 4925, "RUNNABLE", "dev.shop.Cleanup.sweep(Cleanup.java:23)"))
                .add(tasks(1, 9900, "java.nio.channels.SelectionKey", 5200, delays(0.05, 6, 12), 0.2, 0.3, 6, 6))
                .add(tasks(1, 9900, "dev.shop.Cleanup$$Lambda/0x00007f1c", 0, delays(0.1), 80)
                        .with("submitSite", "dev.shop.Cleanup.start(Cleanup.java:11)"))
                .add(tasks(1, 9900, "", 7, none))
                .add(tasks(2, 9900, "dev.shop.Report$Job", 0, delays(3, 40), 120, 300));
    }

    /** The same with samples of the loop, 20 ms each, and a pause of the JVM. */
    public static Scene sampled() {
        Scene scene = loaded().add(FakeEvent.at(3_020, "jdk.GCPhasePause").lasting(12))
                .add(FakeEvent.at(8_020, "jdk.GCPhasePause").lasting(1.5));
        String[] stacks = {
            "sun.nio.ch.Net.poll(Native Method)\njava.net.Socket$SocketInputStream.read(Socket.java:1099)\n"
                    + "dev.shop.OrderDao.load(OrderDao.java:88)\nio.netty.A.b(A.java:1)\njava.lang.Thread.run(Thread.java:9)",
            "dev.shop.Cleanup.sweep(Cleanup.java:23)\nio.netty.A.c(A.java:2)\njava.lang.Thread.run(Thread.java:9)"
        };
        for (int i = 0; i < stacks.length; i++) {
            scene.add(FakeEvent.at(0, "holdup.Stack").with("id", i + 1L).with("frames", stacks[i]));
        }
        for (int i = 0; i < 10; i++) {
            scene.add(loopSample(100 + 1000 * i, 1, 20));
        }
        for (int i = 0; i < 4; i++) {
            scene.add(loopSample(4_905 + 20 * i, 2, 0));
        }
        return scene;
    }

    private static FakeEvent loopSample(double atMs, long stack, long backlog) {
        return FakeEvent.at(atMs, "holdup.LoopSample")
                .with("loop", 1L)
                .with("stack", stack)
                .with("threadState", "RUNNABLE")
                .with("backlog", backlog)
                .with("weight", 20_000_000L);
    }

    private static double[] delays(double... ms) {
        double[] many = new double[ms.length * 50];
        for (int i = 0; i < many.length; i++) {
            many[i] = ms[i % ms.length];
        }
        return many;
    }

    private static FakeEvent shortRead(double atMs) {
        return callOn(1, atMs, 6, "NioSocketImpl.read", "socket")
                .with("taskClass", "java.nio.channels.SelectionKey")
                .stack("java.net.Socket$SocketInputStream.read:1025", "dev.shop.OrderDao.load:88", "io.netty.A.b:1");
    }

    /** Ordinary load: some waiting, and a small read at the start. */
    public static Scene healthy() {
        Scene scene = Scene.withLoop("nioEventLoopGroup-3-1");
        for (int i = 0; i < 10; i++) {
            scene.add(waitingSecond(
                    1, 1000 * i, 990, new Waited(12, 1, 0, 0.5), delays(0.02, 0.05, 0.1, 0.4), 0.5, 0.5, 2, 1));
        }
        return scene.add(tasks(
                        1, 9900, "java.nio.channels.SelectionKey", 110, delays(0.02, 0.05, 0.4), 0.1, 0.2, 0.5, 2))
                .add(inflicting(
                        callOn(1, 3000, 2, "FileInputStream.read", "file")
                                .stack("java.io.FileInputStream.read:1", "dev.shop.Banner.load:9"),
                        1,
                        2));
    }

    private static FakeEvent read(long loop, double atMs, double ms) {
        return callOn(loop, atMs, ms, "NioSocketImpl.read", "socket")
                .stack(
                        "sun.nio.ch.NioSocketImpl.read:350",
                        "java.net.Socket$SocketInputStream.read:1025",
                        "dev.shop.OrderDao.load:88",
                        "dev.shop.OrderHandler.channelRead:31",
                        "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead:442");
    }

    private static FakeEvent waited(FakeEvent call, long victims, long ms) {
        return call.with("backlog", 0L).with("victims", victims).with("inflictedDelay", ms * 1_000_000);
    }

    /** Two accounts that lock each other, four seconds before the end. */
    public static Scene deadlocked() {
        return deadlocked(Scene.withLoop("nioEventLoopGroup-3-1"));
    }

    public static Scene deadlocked(Scene scene) {
        return scene.add(edge(6_001, 1, "b", "lock L1", "owned by a"))
                .add(edge(6_001, 0, "a", "lock L2", "owned by b"))
                .add(FakeEvent.at(6_000, EventNames.DEADLOCK)
                        .with(Fields.ID, 1L)
                        .with(Fields.KIND, "deadlock")
                        .with(Fields.MEMBERS, 2L));
    }

    public static FakeEvent edge(double atMs, int order, String waiter, String waitsFor, String heldBy) {
        return FakeEvent.at(atMs, EventNames.WAIT_EDGE)
                .with(Fields.DEADLOCK_ID, 1L)
                .with(Fields.ORDER, (long) order)
                .with(Fields.WAITER, waiter)
                .with(Fields.WAITS_FOR, waitsFor)
                .with(Fields.HELD_BY, heldBy)
                .with(
                        Fields.FRAMES,
                        "java.util.concurrent.locks.LockSupport.park(LockSupport.java:1)\n"
                                + "dev.shop.Account.transfer(Account.java:40)");
    }
}
