package dev.holdup.micrometer;

import io.micrometer.core.instrument.Tags;
import javax.management.openmbean.CompositeData;

/** What tells the meters of one loop from another's. */
record LoopKey(String name, String framework) {
    static LoopKey of(CompositeData loop) {
        return new LoopKey(text(loop, "name"), text(loop, "framework"));
    }

    Tags tags() {
        return Tags.of("loop", name, "framework", framework);
    }

    private static String text(CompositeData loop, String item) {
        return loop.containsKey(item) && loop.get(item) instanceof String text ? text : "";
    }
}
