package dev.holdup.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One fork of one benchmark. Units: ns an operation by the wall and by the thread's CPU time, bytes allocated an operation; of the
 * times the lower quartile of its iterations: what disturbs a measurement adds to it.
 */
record Fork(String benchmark, double wallNanos, double cpuNanos, double bytes) {
    /** Source: an element of JMH's JSON, of one fork. */
    static Fork of(JsonNode result) {
        JsonNode secondary = result.get("secondaryMetrics");
        List<Double> wall = values(result.get("primaryMetric"));
        List<Double> cpuTotal = values(secondary.get("cpuNanos"));
        List<Double> wallTotal = values(secondary.get("wallNanos"));
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < wall.size(); i++) {
            cpu.add(wall.get(i) * cpuTotal.get(i) / wallTotal.get(i));
        }
        String name = result.get("benchmark").asString();
        return new Fork(
                name.substring(name.lastIndexOf('.') + 1),
                Spread.of(wall).lower(),
                Spread.of(cpu).lower(),
                Spread.of(values(secondary.get("gc.alloc.rate.norm"))).median());
    }

    private static List<Double> values(JsonNode metric) {
        List<Double> values = new ArrayList<>();
        for (JsonNode value : metric.get("rawData").get(0)) {
            values.add(value.asDouble());
        }
        return values;
    }
}
