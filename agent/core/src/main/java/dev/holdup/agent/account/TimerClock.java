package dev.holdup.agent.account;

import java.lang.reflect.Method;

/** By how much the clock of an executor's deadlines lies behind {@code System.nanoTime}. Used by loops; ns. */
final class TimerClock {
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final ClassValue<Long> OFFSETS = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> timer) {
            return measure(timer);
        }
    };

    private TimerClock() {}

    static long offset(Object timer) {
        return OFFSETS.get(timer.getClass());
    }

    private static long measure(Class<?> timer) {
        try {
            Class<?> clock = Class.forName(
                    "io.netty.util.concurrent.AbstractScheduledEventExecutor", false, timer.getClassLoader());
            Method now = clock.getDeclaredMethod("defaultCurrentTimeNanos");
            now.setAccessible(true);
            long before = System.nanoTime();
            long told = (long) now.invoke(null);
            long after = System.nanoTime();
            return (before + after) / 2 - told;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return UNKNOWN;
        }
    }
}
