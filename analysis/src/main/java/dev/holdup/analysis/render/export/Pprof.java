package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.flame.Weights;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.stack.Stacks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Samples merged by stack and loop as a gzipped {@code perftools.profiles.Profile}, the loop as a label. Field numbers are
 * those of pprof's profile.proto, as it stands in google/pprof since 2016.
 */
final class Pprof {
    private record Stack(int loop, List<Long> locations) {}

    private record Location(long function, int line) {}

    private final ProtoWriter profile = new ProtoWriter();
    private final Map<String, Long> strings = new LinkedHashMap<>();
    private final Map<Method, Long> functions = new LinkedHashMap<>();
    private final Map<Location, Long> locations = new LinkedHashMap<>();

    private Pprof() {
        string("");
    }

    static void write(Observations seen, Settings settings, OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out);
        zipped.write(new Pprof().encode(seen, settings));
        zipped.finish();
    }

    private byte[] encode(Observations seen, Settings settings) {
        SampledGraph all = Flames.withSamples(seen);
        profile.message(1, valueType("samples", "count"));
        for (Weight weight : Weight.values()) {
            profile.message(1, valueType(weight.key(), "nanoseconds"));
        }
        Map<Stack, Weights> merged = new LinkedHashMap<>();
        for (SampledStack sample : all.samples()) {
            if (settings.wants(sample, all.graph())) {
                Stack stack = new Stack(sample.loop(), locations(sample.sample().frames()));
                merged.merge(stack, sample.weights(), Weights::plus);
            }
        }
        merged.forEach((stack, weights) -> profile.message(2, sample(stack, weights, all)));
        locations.forEach((location, id) -> profile.message(4, location(location, id)));
        functions.forEach((method, id) -> profile.message(5, function(method, id)));
        long defaultType = string(settings.weight().key());
        strings.keySet().forEach(text -> profile.text(6, text));
        return profile.number(9, seen.startNanos())
                .number(10, seen.durationNanos())
                .number(14, defaultType)
                .toBytes();
    }

    private ProtoWriter valueType(String type, String unit) {
        return new ProtoWriter().number(1, string(type)).number(2, string(unit));
    }

    private ProtoWriter sample(Stack stack, Weights weights, SampledGraph all) {
        List<Long> values = new ArrayList<>(List.of(weights.samples()));
        for (Weight weight : Weight.values()) {
            values.add(weights.of(weight));
        }
        String loop = all.graph().loops().get(stack.loop());
        return new ProtoWriter()
                .packed(1, stack.locations())
                .packed(2, values)
                .message(3, new ProtoWriter().number(1, string("loop")).number(2, string(loop)));
    }

    private static ProtoWriter location(Location location, long id) {
        ProtoWriter line = new ProtoWriter().number(1, location.function()).number(2, location.line());
        return new ProtoWriter().number(1, id).message(4, line);
    }

    private ProtoWriter function(Method method, long id) {
        ProtoWriter function =
                new ProtoWriter().number(1, id).number(2, string(method.name())).number(3, string(method.name()));
        return method.file() == null ? function : function.number(4, string(method.file()));
    }

    /** Top first, as pprof wants them. */
    private List<Long> locations(List<Frame> frames) {
        List<Frame> stack = Stacks.withoutAgent(frames);
        return stack.isEmpty()
                ? List.of(location(Method.UNKNOWN, -1))
                : stack.stream()
                        .map(frame -> location(Method.of(frame), frame.line()))
                        .toList();
    }

    private long location(Method method, int line) {
        long function = number(functions, method);
        return number(locations, new Location(function, Math.max(0, line)));
    }

    private long string(String text) {
        return strings.computeIfAbsent(text, key -> (long) strings.size());
    }

    /** From 1: 0 is no id. */
    private static <T> long number(Map<T, Long> numbers, T one) {
        return numbers.computeIfAbsent(one, key -> numbers.size() + 1L);
    }
}
