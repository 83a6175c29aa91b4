package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Stacks;
import java.util.List;
import java.util.stream.Collectors;

/** Stacks as texts, without the agent's frames; null for an empty one. */
final class Code {
    private Code() {}

    /** Class and method of the frame that held the loop, as flame graphs name it. */
    static String culprit(List<Frame> frames) {
        Frame culprit = Stacks.culprit(Stacks.withoutAgent(frames));
        return culprit == null ? null : Method.of(culprit).name();
    }

    /** Top first, by semicolons. */
    static String stack(List<Frame> frames) {
        List<Frame> stack = Stacks.withoutAgent(frames);
        return stack.isEmpty()
                ? null
                : stack.stream().map(frame -> Method.of(frame).name()).collect(Collectors.joining(";"));
    }
}
