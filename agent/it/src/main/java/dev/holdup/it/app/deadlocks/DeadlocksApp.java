package dev.holdup.it.app.deadlocks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of deadlock at once, in threads that do not disturb one another: {@code stuck}; or {@code silent|likely SECONDS}. */
public final class DeadlocksApp {
    private DeadlocksApp() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("silent")) {
            Silence.play(Integer.parseInt(args[1]));
            System.out.println("done");
            return;
        }
        if (args[0].equals("likely")) {
            Thread other = Actors.platform("lost", () -> LostStages.play(Integer.parseInt(args[1])));
            PermitKnots.play(Integer.parseInt(args[1]));
            other.join();
            System.out.println("done");
            return;
        }
        knots().values().forEach(Runnable::run);
        System.out.println("formed " + System.currentTimeMillis());
        System.in.read();
    }

    /** By the beginning of the names of their threads. */
    static Map<String, Runnable> knots() {
        Map<String, Runnable> knots = new LinkedHashMap<>();
        knots.put("monitors", LockKnots::monitors);
        knots.put("locks", LockKnots::locks);
        knots.put("mixed", LockKnots::mixed);
        knots.put("joins", LockKnots::joins);
        knots.put("upgrades", ReadKnots::upgrades);
        knots.put("upgrades-alone", ReadKnots::selfUpgrade);
        knots.put("reader", ReadKnots::readerAndMonitor);
        knots.put("behind", ReadKnots::behindAWriter);
        knots.put("fixed", PoolKnots::fixedPool);
        knots.put("single", PoolKnots::single);
        knots.put("scheduled", PoolKnots::scheduled);
        knots.put("cross", PoolKnots::crosswise);
        knots.put("chain", PoolKnots::supplyAsyncChain);
        knots.put("latch", PoolKnots::latchInTask);
        knots.put("fork", PoolKnots::forkJoin);
        knots.put("knot-loop", PoolKnots::nettyLoop);
        knots.put("knot-executor", PoolKnots::nettySupplied);
        knots.put("netty", PoolKnots::nettyCrosswise);
        knots.put("knot-elastic", PoolKnots::reactor);
        knots.put("knot-scheduler", PoolKnots::reactorFuture);
        knots.put("knot-vertx", PoolKnots::vertx);
        if (Actors.virtualExist()) {
            knots.put("vlocks", LockKnots::virtualLocks);
            knots.put("vmonitors", LockKnots::virtualMonitors);
            knots.put("vplocks", LockKnots::virtualAndPlatformLocks);
            knots.put("vpmonitors", LockKnots::virtualAndPlatformMonitors);
            knots.put("vmixed", LockKnots::virtualMixed);
            knots.put("vupgrades", ReadKnots::virtualUpgrades);
            knots.put("vjoins", LockKnots::virtualJoins);
        }
        return knots;
    }
}
