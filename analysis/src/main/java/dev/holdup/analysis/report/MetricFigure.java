package dev.holdup.analysis.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** {@code lag.p99}: one figure of one metric, on the worst event loop. */
public record MetricFigure(Metric metric, Figure figure) {
    public static List<MetricFigure> all() {
        return Stream.of(Metric.values())
                .flatMap(metric -> Stream.of(Figure.values()).map(figure -> new MetricFigure(metric, figure)))
                .toList();
    }

    public static Optional<MetricFigure> named(String text) {
        return all().stream().filter(one -> one.toString().equals(text)).findFirst();
    }

    /** In ms; empty where no loop's statistics tell. */
    public OptionalDouble of(List<Report.Loop> loops) {
        return metric.worst(loops, figure)
                .map(loop -> OptionalDouble.of(figure.of(metric.of(loop))))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public String toString() {
        return metric + "." + figure;
    }
}
