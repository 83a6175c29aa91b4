package dev.holdup.it;

import dev.holdup.analysis.model.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether the machine let threads run, seen from outside of what is tested: by an idle thread that wakes late, and by
 * Linux's own account of tasks that wait for a processor.
 *
 * <p>On a machine that others keep busy a healthy loop is held up, and says so; then health cannot be shown.
 */
final class Hiccups implements AutoCloseable {
    private static final long WORTH_NOTING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    // A server and its load start within the time measured, on two cores: some waiting is theirs.
    private static final double CALM_SHARE = 0.25;
    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");

    private final long startNanos = System.nanoTime();
    private final long startWaited = waitedNanos();
    private final Thread thread = new Thread(this::measure, "hiccups");
    private final List<Pause> all = new CopyOnWriteArrayList<>();
    private volatile long worstNanos;

    Hiccups() {
        thread.setDaemon(true);
        thread.start();
    }

    /** When the idle thread could not run, though it was awake. */
    List<Pause> all() {
        return List.copyOf(all);
    }

    boolean none() {
        return worstNanos < CALM_NANOS && waitedShare() < CALM_SHARE;
    }

    /** Ends the test as skipped, with the reason, unless the machine was calm. */
    void assumeNone() {
        Assumptions.assumeTrue(
                none(),
                () -> String.format(
                        "tasks waited for a processor %.0f %% of the time, an idle thread for up to %d ms:"
                                + " health cannot be shown on this busy machine",
                        100 * waitedShare(), TimeUnit.NANOSECONDS.toMillis(worstNanos)));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void measure() {
        try {
            while (true) {
                long before = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(1);
                long slept = System.nanoTime() - before;
                worstNanos = Math.max(worstNanos, slept);
                long late = slept - TimeUnit.MILLISECONDS.toNanos(1);
                if (late > WORTH_NOTING_NANOS) {
                    all.add(new Pause(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - late, late));
                }
            }
        } catch (InterruptedException over) {
            // the measurement is over
        }
    }

    private double waitedShare() {
        return (double) (waitedNanos() - startWaited) / (System.nanoTime() - startNanos);
    }

    /** Time in which some task waited for a processor, since the start of the machine; 0 where Linux does not tell. */
    private static long waitedNanos() {
        try {
            String some = Files.readString(PRESSURE).lines().findFirst().orElse("total=0");
            return TimeUnit.MICROSECONDS.toNanos(Long.parseLong(some.replaceAll(".*total=", "")));
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
