package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.model.Observations;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Samples by time in speedscope's file format, a sampled profile a loop; samples that weigh nothing are left out. */
final class Speedscope {
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

    private final FlameGraph graph;
    private final List<SampledStack> samples;
    private final Weight weight;
    private final JsonGenerator json;

    private Speedscope(FlameGraph graph, List<SampledStack> samples, Weight weight, JsonGenerator json) {
        this.graph = graph;
        this.samples = samples;
        this.weight = weight;
        this.json = json;
    }

    static void write(Observations seen, Settings settings, OutputStream out) {
        SampledGraph all = Flames.withSamples(seen);
        List<SampledStack> wanted = all.samples().stream()
                .filter(sample -> settings.wants(sample, all.graph()))
                .filter(sample -> sample.weights().of(settings.weight()) > 0)
                .toList();
        try (JsonGenerator json = JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            String name = seen.jvm().application();
            new Speedscope(all.graph(), wanted, settings.weight(), json).write(name == null ? "holdup" : name);
        }
    }

    private void write(String name) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("exporter", "holdup");
        json.writeStringProperty("name", name + " · " + weight.key());
        json.writeNumberProperty("activeProfileIndex", 0);
        json.writeObjectPropertyStart("shared");
        json.writeArrayPropertyStart("frames");
        graph.methods().forEach(this::frame);
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("profiles");
        for (int loop = 0; loop < graph.loops().size(); loop++) {
            int number = loop;
            List<SampledStack> own =
                    samples.stream().filter(sample -> sample.loop() == number).toList();
            if (!own.isEmpty()) {
                profile(graph.loops().get(loop), own);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void frame(Method method) {
        json.writeStartObject();
        json.writeStringProperty("name", method.name());
        if (method.file() != null) {
            json.writeStringProperty("file", method.file());
        }
        json.writeEndObject();
    }

    private void profile(String loop, List<SampledStack> own) {
        json.writeStartObject();
        json.writeStringProperty("type", "sampled");
        json.writeStringProperty("name", loop);
        json.writeStringProperty("unit", "nanoseconds");
        json.writeNumberProperty("startValue", 0);
        json.writeNumberProperty(
                "endValue",
                own.stream().mapToLong(sample -> sample.weights().of(weight)).sum());
        json.writeArrayPropertyStart("samples");
        own.forEach(sample -> stack(sample.node()));
        json.writeEndArray();
        json.writeArrayPropertyStart("weights");
        own.forEach(sample -> json.writeNumber(sample.weights().of(weight)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void stack(int top) {
        Deque<Integer> rootFirst = new ArrayDeque<>();
        for (int node = top; node >= 0; node = graph.nodes().get(node).parent()) {
            rootFirst.addFirst(graph.nodes().get(node).method());
        }
        json.writeStartArray();
        rootFirst.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
