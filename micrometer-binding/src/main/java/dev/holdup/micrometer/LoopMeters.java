package dev.holdup.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The meters of one registry: they follow the loops that are there. Thread-safe. */
final class LoopMeters {
    private final MeterRegistry registry;
    private final ToDoubleFunction<Reading> reader;
    private final Map<LoopKey, List<Meter>> registered = new HashMap<>();

    /** What a meter asks for. */
    record Reading(LoopKey loop, Figure figure) {}

    LoopMeters(MeterRegistry registry, ToDoubleFunction<Reading> reader) {
        this.registry = registry;
        this.reader = reader;
    }

    synchronized void follow(Set<LoopKey> loops) {
        registered.entrySet().removeIf(entry -> {
            boolean gone = !loops.contains(entry.getKey());
            if (gone) {
                entry.getValue().forEach(registry::remove);
            }
            return gone;
        });
        for (LoopKey loop : loops) {
            registered.computeIfAbsent(loop, this::register);
        }
    }

    private List<Meter> register(LoopKey loop) {
        return Figure.ALL.stream()
                .map(figure -> register(new Reading(loop, figure)))
                .toList();
    }

    private Meter register(Reading reading) {
        Figure figure = reading.figure();
        Tags tags = reading.loop().tags().and(figure.tags());
        if (figure.counts()) {
            // the registry holds the object weakly, but the function strongly
            return FunctionCounter.builder(figure.meter(), reading, same -> reader.applyAsDouble(reading))
                    .tags(tags)
                    .baseUnit(figure.unit())
                    .description(figure.description())
                    .register(registry);
        }
        return Gauge.builder(figure.meter(), () -> reader.applyAsDouble(reading))
                .tags(tags)
                .baseUnit(figure.unit())
                .description(figure.description())
                .register(registry);
    }
}
