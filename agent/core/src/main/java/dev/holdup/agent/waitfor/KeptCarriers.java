package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.WaitLint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * All carriers of a scheduler while each keeps the virtual thread that it has and others wait for one. Told by fields: who
 * comes to look has seen nobody mount.
 */
final class KeptCarriers {
    static final long AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Of the time, one in so many: less, and it was the host that kept it. */
    private static final int LEAST_CPU = 4;

    private final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private final long sinceNanos = System.nanoTime();
    private final VirtualThreads fields;
    private final ForkJoinPool scheduler;
    private final Map<Thread, Thread> carriers;
    private final Map<Thread, Long> cpuNanos = new LinkedHashMap<>();

    private KeptCarriers(VirtualThreads fields, ForkJoinPool scheduler, Map<Thread, Thread> carriers) {
        this.fields = fields;
        this.scheduler = scheduler;
        this.carriers = carriers;
        carriers.values().forEach(carrier -> cpuNanos.put(carrier, jvm.getThreadCpuTime(carrier.getId())));
    }

    /** @return null where a carrier is free, or no other thread wants one */
    static KeptCarriers in(VirtualThreads fields) {
        ForkJoinPool scheduler = null;
        Map<Thread, Thread> carriers = new LinkedHashMap<>();
        for (Thread thread : fields.all()) {
            Thread carrier = fields.carrier(thread);
            if (carrier != null && fields.scheduler(thread) instanceof ForkJoinPool pool) {
                scheduler = pool;
                carriers.put(thread, carrier);
            }
        }
        boolean taken = scheduler != null && carriers.size() >= scheduler.getParallelism() && queued(scheduler) > 0;
        return taken ? new KeptCarriers(fields, scheduler, carriers) : null;
    }

    boolean last() {
        return queued(scheduler) > 0
                && carriers.entrySet().stream().allMatch(kept -> fields.carrier(kept.getKey()) == kept.getValue());
    }

    /** None where the host gave the carriers no processor. */
    List<WaitLint> lints(long now) {
        long length = now - sinceNanos;
        List<Thread> running =
                carriers.values().stream().filter(carrier -> !waits(carrier)).toList();
        boolean starved = running.stream()
                .anyMatch(one -> (jvm.getThreadCpuTime(one.getId()) - cpuNanos.get(one)) * LEAST_CPU < length);
        if (starved) {
            return List.of();
        }
        Thread first = carriers.keySet().stream()
                .filter(virtual -> waits(carriers.get(virtual)))
                .findFirst()
                .orElse(carriers.keySet().iterator().next());
        String sentence = "all " + carriers.size() + " carriers have kept their virtual threads for "
                + TimeUnit.NANOSECONDS.toSeconds(length) + " s or longer while " + queued(scheduler)
                + " others wait for one: " + (carriers.size() - running.size()) + " pinned, " + running.size()
                + " running on; " + Labels.thread(first);
        return List.of(new WaitLint(WaitLint.CARRIER_STARVATION, Labels.thread(first), sentence, Lints.frames(first)));
    }

    private static boolean waits(Thread carrier) {
        return switch (carrier.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            default -> false;
        };
    }

    private static long queued(ForkJoinPool scheduler) {
        return scheduler.getQueuedTaskCount() + scheduler.getQueuedSubmissionCount();
    }
}
