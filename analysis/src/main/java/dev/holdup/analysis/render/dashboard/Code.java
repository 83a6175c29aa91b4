package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stack.Stacks;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Methods, frames and stacks, each once: slices and flame graphs name them by number. */
final class Code {
    record Tables(
            List<String> classes,
            List<String> files,
            List<String> origins,
            Methods methods,
            Frames frames,
            List<List<Integer>> stacks) {}

    /** {@code classes}, {@code files} and {@code origins} are positions in the tables, a file -1 where unknown. */
    record Methods(
            List<Integer> classes,
            List<String> names,
            List<Integer> files,
            List<String> places,
            List<Integer> origins) {}

    record Frames(List<Integer> methods, List<Integer> lines) {}

    private final Numbered<Method> methods = new Numbered<>();
    private final Numbered<Frame> frames = new Numbered<>();
    private final Numbered<List<Integer>> stacks = new Numbered<>();
    // Slices share the lists of their stacks, and turning a frame into a method costs several patterns.
    private final Map<List<Frame>, Integer> known = new IdentityHashMap<>();

    int method(Method method) {
        return methods.of(method);
    }

    /** 0 for an empty stack, else one more than its position. */
    int stack(List<Frame> stack) {
        return known.computeIfAbsent(stack, this::added);
    }

    private int added(List<Frame> stack) {
        List<Integer> own = Stacks.withoutAgent(stack).stream().map(frames::of).toList();
        return own.isEmpty() ? 0 : stacks.of(own) + 1;
    }

    Tables tables() {
        List<Frame> allFrames = frames.all();
        List<Integer> methodOfFrame =
                allFrames.stream().map(frame -> method(Method.of(frame))).toList();
        List<Integer> lines =
                allFrames.stream().map(frame -> Math.max(0, frame.line())).toList();
        Numbered<String> classes = new Numbered<>();
        Numbered<String> files = new Numbered<>();
        List<Method> all = methods.all();
        Methods columns = new Methods(
                all.stream().map(method -> classes.of(method.className())).toList(),
                all.stream().map(Method::method).toList(),
                all.stream().map(method -> files.optional(method.file()) - 1).toList(),
                all.stream().map(Method::place).toList(),
                all.stream().map(method -> method.origin().ordinal()).toList());
        return new Tables(
                classes.all(),
                files.all(),
                Arrays.stream(Origin.values()).map(Origin::name).toList(),
                columns,
                new Frames(methodOfFrame, lines),
                stacks.all());
    }
}
