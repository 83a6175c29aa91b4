package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;

/** What a sample counts, and the name of the only loop wanted; null for all. */
public record Settings(Weight weight, String loop) {
    boolean wants(SampledStack sample, FlameGraph graph) {
        return loop == null || loop.equals(graph.loops().get(sample.loop()));
    }
}
