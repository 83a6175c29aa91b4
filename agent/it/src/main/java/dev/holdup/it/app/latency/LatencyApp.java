package dev.holdup.it.app.latency;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three producers give tasks to one place by schedule; then the tasks tell how long they waited: {@code place load}. */
public final class LatencyApp {
    private static final int PRODUCERS = 3;
    private static final int WARM_UP = 20_000;
    private static final long SHORTEST_NAP_NANOS = 50_000;

    private LatencyApp() {}

    public static void main(String[] args) throws Exception {
        Plan plan = plan(args[0], args[1]);
        try (Place place = Place.open(args[0])) {
            warmUp(place, args[0].equals("scheduled") ? 1 : 0);
            List<List<Arrival>> shares = IntStream.range(0, PRODUCERS)
                    .mapToObj(producer -> plan.share(PRODUCERS, producer))
                    .toList();
            long start = System.nanoTime();
            for (List<Arrival> share : shares) {
                Thread thread = new Thread(() -> produce(share, start, place), "producer");
                thread.setDaemon(true);
                thread.start();
            }
            plan.done().await();
            tell(shares);
        }
    }

    private static Plan plan(String place, String load) {
        return switch (load) {
            case "bursts" ->
                place.startsWith("netty")
                        ? Plan.bursts(110_000, 8_000, 0.02)
                        : Plan.bursts(40_000, 4_000, place.equals("scheduled") ? 1 : 0);
            case "quiet" -> Plan.quiet(400, 2_000);
            default -> throw new IllegalArgumentException(load);
        };
    }

    private static void warmUp(Place place, long delayNanos) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(WARM_UP);
        for (int i = 0; i < WARM_UP; i++) {
            new Arrival(0, new WarmUpTask(0, false, done), delayNanos).give(place);
            if (i % 50 == 0) {
                LockSupport.parkNanos(SHORTEST_NAP_NANOS);
            }
        }
        done.await();
    }

    /** What is late is given at once: the producer never waits for what it gave. */
    private static void produce(List<Arrival> arrivals, long start, Place place) {
        for (Arrival arrival : arrivals) {
            long left = start + arrival.atNanos() - System.nanoTime();
            while (left > 0) {
                if (left > SHORTEST_NAP_NANOS) {
                    LockSupport.parkNanos(left);
                } else {
                    Thread.onSpinWait();
                }
                left = start + arrival.atNanos() - System.nanoTime();
            }
            arrival.give(place);
        }
    }

    private static void tell(List<List<Arrival>> shares) {
        shares.stream()
                .flatMap(List::stream)
                .map(Arrival::task)
                .collect(Collectors.groupingBy(task -> task.getClass().getName()))
                .forEach((name, tasks) -> System.out.println(Truth.of(
                                name,
                                tasks.stream().mapToLong(Stamped::delayNanos).toArray())
                        .line()));
    }
}
