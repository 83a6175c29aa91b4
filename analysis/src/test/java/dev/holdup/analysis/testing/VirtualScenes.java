package dev.holdup.analysis.testing;

import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;

/** Recordings of virtual threads. */
public final class VirtualScenes {
    private VirtualScenes() {}

    /** A service on virtual threads alone: a parser that pins and one that computes; one thread in four is followed. */
    public static Scene service() {
        Scene scene = Scene.withAgent();
        for (int i = 0; i < 10; i++) {
            scene.add(second(1000 * i, 2, i == 3 ? 40 : 0, i == 3 ? 600 : 0, 0.02, 0.05, i == 3 ? 90 : 0.1));
        }
        scene.add(kind(9_900, "scraper-*", "dev.shop.Scraper.start(Scraper.java:21)", 4, 80, 2, 0.1))
                .add(kind(9_900, "dev.shop.Report$$Lambda/0x00007f1c", "", 4, 15, 300, 0.2));
        for (int i = 0; i < 2; i++) {
            scene.add(hold(1, EventNames.CARRIER_HOG, 3_000, i == 0 ? 120 : 480, 480, i == 0 ? "opened" : "closed")
                    .with(Fields.KIND, "report-*")
                    .with(
                            Fields.FRAMES,
                            i == 0
                                    ? "dev.shop.Report.sum(Report.java:40)\njava.lang.VirtualThread.run(VirtualThread.java:1)"
                                    : ""));
        }
        return scene.add(jdkPin(5_000, 60, "VM call to dev.shop.Rates.<clinit> on stack"));
    }

    public static FakeEvent second(
            double atMs, long parallelism, long maxQueued, double saturatedMs, double... delays) {
        return FakeEvent.at(atMs, EventNames.VIRTUAL_THREAD_STATS)
                .with(Fields.PARALLELISM, parallelism)
                .with(Fields.CARRIERS, parallelism)
                .with(Fields.MOUNTS, 500L)
                .with(Fields.MOUNTED, 1L)
                .with(Fields.QUEUED, maxQueued / 2)
                .with(Fields.MAX_QUEUED, maxQueued)
                .with(Fields.SATURATED, Math.round(saturatedMs * 1e6))
                .with(Fields.INTERVAL, 1_000_000_000L)
                .with(Fields.ONE_IN, 4L)
                .with(Fields.MOUNT_DELAY, Scene.distribution(delays));
    }

    public static FakeEvent kind(
            double atMs, String kind, String site, long oneIn, double blocked, double stay, double delay) {
        return FakeEvent.at(atMs, EventNames.VIRTUAL_THREAD_KIND)
                .with(Fields.KIND, kind)
                .with(Fields.SITE, site)
                .with(Fields.ONE_IN, oneIn)
                .with(Fields.MOUNT_DELAY, Scene.distribution(delay))
                .with(Fields.BLOCKED, Scene.distribution(blocked))
                .with(Fields.RUNNING, Scene.distribution(stay))
                .with(Fields.DELAYED, Math.round(delay * 1e6))
                .with(Fields.BLOCKED_TIME, Math.round(blocked * 1e6))
                .with(Fields.RUNNING_TIME, Math.round(stay * 1e6));
    }

    /** {@code holdup.Pinned} or {@code holdup.CarrierHog} of virtual thread 77 on carrier 33, behind which 5 waited. */
    public static FakeEvent hold(long id, String event, double atMs, double ms, double cpuMs, String phase) {
        return FakeEvent.at(atMs, event)
                .lasting(ms)
                .with(Fields.ID, id)
                .with(Fields.PHASE, phase)
                .with(Fields.VIRTUAL_THREAD, new RecordedThread("scraper-7", 77, 0, true))
                .with(Fields.CARRIER, Scene.thread(33, "ForkJoinPool-1-worker-1"))
                .with(Fields.KIND, "scraper-*")
                .with(Fields.CPU, Math.round(cpuMs * 1e6))
                .with(Fields.VICTIMS, 5L)
                .with(Fields.INFLICTED_DELAY, Math.round(ms * 2.5e6));
    }

    /** As JDK 25 tells it at the end, of virtual thread 77. */
    public static FakeEvent jdkPin(double atMs, double ms, String reason) {
        return FakeEvent.at(atMs, "jdk.VirtualThreadPinned")
                .lasting(ms)
                .on(new RecordedThread("scraper-7", 77, 0, true))
                .with("blockingOperation", "LockSupport.park")
                .with("pinnedReason", reason)
                .stack(
                        "java.lang.VirtualThread.parkOnCarrierThread:1",
                        "java.lang.Thread.sleep:1",
                        "dev.shop.Rates.<clinit>:12",
                        "dev.shop.Scraper.parse:33",
                        "java.lang.VirtualThread.run:1");
    }
}
