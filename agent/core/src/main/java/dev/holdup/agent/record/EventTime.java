package dev.holdup.agent.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import jdk.jfr.Event;
import jdk.jfr.Name;

/**
 * Gives events the start and length that they really had, though they are built when all is over.
 *
 * <p>The JVM adds {@code startTime} and {@code duration}, in ticks, to every event class (JDK 17 to 25). Ticks are tied
 * to {@code System.nanoTime} by reading both, now and when the agent started. Where the fields are missing events carry
 * the time of their commit and no length.
 */
public final class EventTime {
    private static final VarHandle CLOCK_START = field(Clock.class, "startTime");
    private static final long FIRST_NANOS;
    private static final long FIRST_TICKS;

    static {
        // of several readings the one that was interrupted least
        Clock clock = new Clock();
        long shortest = Long.MAX_VALUE;
        long nanos = 0;
        long ticks = 0;
        for (int i = 0; i < 5; i++) {
            long before = System.nanoTime();
            long read = ticks(clock);
            long took = System.nanoTime() - before;
            if (took < shortest) {
                shortest = took;
                nanos = before;
                ticks = read;
            }
        }
        FIRST_NANOS = nanos;
        FIRST_TICKS = ticks;
    }

    private final VarHandle start;
    private final VarHandle duration;

    private EventTime(Class<? extends Event> type) {
        start = field(type, "startTime");
        duration = field(type, "duration");
    }

    public static EventTime of(Class<? extends Event> type) {
        return new EventTime(type);
    }

    /** Both arguments in ns, the start by {@code System.nanoTime}. */
    public void set(Event event, long startNanos, long lengthNanos) {
        if (start == null || duration == null || CLOCK_START == null) {
            return;
        }
        long nanos = System.nanoTime();
        long ticks = ticks(new Clock());
        double ticksPerNano = nanos == FIRST_NANOS ? 1 : (ticks - FIRST_TICKS) / (double) (nanos - FIRST_NANOS);
        start.set(event, ticks - (long) ((nanos - startNanos) * ticksPerNano));
        duration.set(event, Math.max(1, (long) (lengthNanos * ticksPerNano)));
    }

    private static long ticks(Clock clock) {
        clock.begin();
        return CLOCK_START == null ? 0 : (long) CLOCK_START.get(clock);
    }

    private static VarHandle field(Class<? extends Event> type, String name) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findVarHandle(type, name, long.class);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    @Name("holdup.Clock")
    static final class Clock extends Event {}
}
