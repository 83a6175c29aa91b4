package dev.holdup.analysis.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A distribution that every loop has. */
public enum Metric {
    LAG("lag", Report.Loop::lag),
    QUEUE_DELAY("queue-delay", Report.Loop::queueDelay),
    SERVICE_TIME("service-time", Report.Loop::serviceTime);

    private final String text;
    private final Function<Report.Loop, Report.Distribution> of;

    Metric(String text, Function<Report.Loop, Report.Distribution> of) {
        this.text = text;
        this.of = of;
    }

    public static Optional<Metric> named(String text) {
        return Stream.of(values()).filter(metric -> metric.text.equals(text)).findFirst();
    }

    /** Null where the loop's statistics do not tell. */
    public Report.Distribution of(Report.Loop loop) {
        return of.apply(loop);
    }

    /** The event loop with the largest figure; pools and workers are no loops that could be late. */
    public Optional<Report.Loop> worst(List<Report.Loop> loops, Figure figure) {
        return loops.stream()
                .filter(loop -> loop.role().equals("loop") && of(loop) != null)
                .max(Comparator.comparingDouble(loop -> figure.of(of(loop))));
    }

    @Override
    public String toString() {
        return text;
    }
}
