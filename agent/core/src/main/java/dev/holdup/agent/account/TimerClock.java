package dev.holdup.agent.account;

import java.lang.reflect.Method;

/** By how much the clock of an executor's deadlines lies behind {@code System.nanoTime}. Used by loops; ns. */
final class TimerClock {
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int READINGS = 50;

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
            // of many readings the one that was interrupted least; the first ones load classes
            long shortest = Long.MAX_VALUE;
            long offset = 0;
            for (int i = 0; i < READINGS; i++) {
                long before = System.nanoTime();
                long told = (long) now.invoke(null);
                long took = System.nanoTime() - before;
                if (took < shortest) {
                    shortest = took;
                    offset = before + took / 2 - told;
                }
            }
            return offset;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return UNKNOWN;
        }
    }
}
