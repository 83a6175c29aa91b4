package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.CpuSample;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.StallSample;
import dev.holdup.analysis.stack.Stacks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the stacks of one stall agree on; frames are null and the stack empty where there are none. */
record Samples(List<Frame> stack, Frame culprit, Frame blocking, String threadState) {
    static Samples of(Stall stall) {
        return of(stall, List.of());
    }

    /** With the JVM's own: one stack of the agent's and ten of the JVM's tell the hot frame better than one. */
    static Samples of(Stall stall, List<CpuSample> more) {
        List<List<Frame>> stacks = Stream.concat(
                        stall.samples().stream().map(StallSample::stack),
                        more.stream().map(CpuSample::stack))
                .map(Stacks::withoutAgent)
                .filter(stack -> !stack.isEmpty())
                .toList();
        Frame application = mostFrequent(stacks.stream().map(Stacks::firstOfApplication), Samples::method);
        Frame culprit =
                application != null ? application : mostFrequent(stacks.stream().map(Stacks::culprit), Samples::method);
        List<Frame> stack = stacks.stream()
                .filter(candidate -> candidate.contains(culprit))
                .findFirst()
                .orElse(List.of());
        return new Samples(
                stack,
                culprit,
                mostFrequent(stacks.stream().map(Stacks::blocking), Samples::method),
                mostFrequent(stall.samples().stream().map(StallSample::threadState), Function.identity()));
    }

    private static String method(Frame frame) {
        return frame.className() + "." + frame.method();
    }

    /** The first seen of the largest group. */
    private static <T> T mostFrequent(Stream<T> values, Function<T, String> key) {
        Map<String, T> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.filter(Objects::nonNull).forEach(value -> {
            first.putIfAbsent(key.apply(value), value);
            counts.merge(key.apply(value), 1, Integer::sum);
        });
        // A stream keeps the first of equal maxima only when they are compared in reverse.
        return counts.entrySet().stream()
                .min(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> first.get(entry.getKey()))
                .orElse(null);
    }
}
