package dev.holdup.micrometer;

import io.micrometer.core.instrument.Tags;
import java.util.List;
import javax.management.openmbean.CompositeData;

/**
 * A meter and the item of the agent's that it shows.
 *
 * @param statistic value of the tag of that name, null where there is none
 * @param scale from the item's unit to the meter's
 * @param counts whether it only ever grows
 */
record Figure(
        String meter, String statistic, String item, double scale, String unit, boolean counts, String description) {
    static final List<Figure> ALL = List.of(
            gauge("utilisation", "utilisation", null, "share of the last second that the loop was busy, 0 to 1"),
            time("lag", "p50", "lagP50Ms"),
            time("lag", "p99", "lagP99Ms"),
            time("lag", "max", "lagMaxMs"),
            time("queue.delay", "p50", "queueDelayP50Ms"),
            time("queue.delay", "p99", "queueDelayP99Ms"),
            time("queue.delay", "max", "queueDelayMaxMs"),
            time("service.time", "p50", "serviceTimeP50Ms"),
            time("service.time", "p99", "serviceTimeP99Ms"),
            time("service.time", "max", "serviceTimeMaxMs"),
            gauge("backlog", "backlog", "tasks", "tasks waiting now"),
            counter("tasks", "tasks", "tasks", "tasks run"),
            counter("inflicted.delay", "inflictedDelaySeconds", "seconds", "waiting that runs have caused to others"));

    private static final String PREFIX = "holdup.loop.";
    private static final double MILLIS_TO_SECONDS = 1e-3;

    /** NaN where the agent does not know, or does not tell. */
    double of(CompositeData loop) {
        return loop.containsKey(item) && loop.get(item) instanceof Number number
                ? number.doubleValue() * scale
                : Double.NaN;
    }

    Tags tags() {
        return statistic == null ? Tags.empty() : Tags.of("statistic", statistic);
    }

    private static Figure gauge(String name, String item, String unit, String description) {
        return new Figure(PREFIX + name, null, item, 1, unit, false, description);
    }

    private static Figure counter(String name, String item, String unit, String description) {
        return new Figure(PREFIX + name, null, item, 1, unit, true, description);
    }

    private static Figure time(String name, String statistic, String item) {
        return new Figure(
                PREFIX + name,
                statistic,
                item,
                MILLIS_TO_SECONDS,
                "seconds",
                false,
                name.replace('.', ' ') + " over the last 10 s in which the loop was active");
    }
}
