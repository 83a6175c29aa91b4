package dev.holdup.junit.seen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The annotated tests of this JVM: those that run, and those that ran beside one that does. Thread-safe. */
public final class TestRuns {
    private static final TestRuns HERE = new TestRuns();

    private static final AtomicLong IDS = new AtomicLong();

    private final List<TestRun> running = new ArrayList<>();
    private final List<TestRun> ended = new ArrayList<>();

    public static TestRuns here() {
        return HERE;
    }

    /** On the test's thread, at its beginning. */
    public TestRun begin(String name, long setUpNanos) {
        // as long as it runs it has no end
        TestRun run = new TestRun(
                IDS.incrementAndGet(),
                name,
                Thread.currentThread().getId(),
                setUpNanos,
                now(),
                Long.MAX_VALUE / 4,
                List.of());
        synchronized (this) {
            running.add(run);
        }
        return run;
    }

    /** The same test, with its end and its peers. */
    public synchronized TestRun end(TestRun run) {
        long end = now();
        running.remove(run);
        List<TestRun> peers = new ArrayList<>(running);
        ended.stream().filter(other -> other.endNanos() > run.setUpNanos()).forEach(peers::add);
        ended.add(run.ended(end, List.of()));
        ended.removeIf(other -> running.stream().noneMatch(still -> still.setUpNanos() < other.endNanos()));
        return run.ended(end, peers);
    }

    /** ns since the epoch. */
    public static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
