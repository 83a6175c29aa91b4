package shop.backend;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Looks up by reflection, for each request, what it could have looked up once. */
final class OrderMapper implements Fault {
    private static final List<Class<?>> MAPPED =
            List.of(java.time.ZonedDateTime.class, java.math.BigDecimal.class, java.util.Locale.class, String.class);

    @Override
    public void strike(Duration hold, Executor loop) {
        long end = System.nanoTime() + hold.toNanos();
        do {
            getters();
        } while (System.nanoTime() < end);
    }

    private static int getters() {
        int getters = 0;
        for (Class<?> mapped : MAPPED) {
            for (Method method : mapped.getMethods()) {
                getters += method.getName().startsWith("get") && method.getAnnotations().length == 0 ? 1 : 0;
            }
        }
        return getters;
    }
}
