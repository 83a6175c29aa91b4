package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was observed as slices of lanes. */
final class Slices {
    private Slices() {}

    static Slice of(Pause pause) {
        return new Slice(Lane.PAUSES, "pause", pause.startNanos(), pause.durationNanos(), Map.of());
    }

    static Slice of(LongRun run) {
        String name = run.taskClass() == null ? "run" : Names.simple(run.taskClass());
        return new Slice(Lane.RUNS, name, run.startNanos(), run.durationNanos(), waiting(run.waiting()));
    }

    static Slice of(BlockingCall call) {
        List<Frame> stack = Stacks.withoutAgent(call.stack());
        Map<String, Object> arguments = waiting(call.waiting());
        put(arguments, "category", call.category());
        put(arguments, "detail", call.detail());
        put(arguments, "owner", call.owner());
        put(arguments, "culprit", place(Stacks.culprit(stack)));
        put(arguments, "stack", text(stack));
        String name = call.operation() == null ? "call" : call.operation();
        return new Slice(Lane.CALLS, name, call.startNanos(), call.durationNanos(), arguments);
    }

    static Slice of(Stall stall) {
        Map<String, Object> arguments = waiting(stall.waiting());
        put(arguments, "scope", stall.iteration() ? "iteration" : "run");
        put(arguments, "taskClass", stall.taskClass());
        put(arguments, "owner", stall.owner());
        stall.samples().stream().findFirst().ifPresent(sample -> {
            List<Frame> stack = Stacks.withoutAgent(sample.stack());
            put(arguments, "culprit", place(Stacks.culprit(stack)));
            put(arguments, "stack", text(stack));
        });
        String name = stall.unfinished() ? "stall, not over" : stall.cause() == null ? "stall" : stall.cause();
        return new Slice(Lane.STALLS, name, stall.startNanos(), stall.durationNanos(), arguments);
    }

    /** Each for the time that it stands for, at most up to the next. */
    static List<Slice> ofSamples(SampledGraph sampled, String loop) {
        List<SampledStack> own = sampled.samples().stream()
                .filter(sample -> sampled.graph().loops().get(sample.loop()).equals(loop))
                .toList();
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            SampledStack one = own.get(i);
            Map<String, Object> arguments = new LinkedHashMap<>();
            put(arguments, "threadState", one.sample().threadState());
            put(arguments, "inflictedMs", one.weights().of(Weight.HARM) / 1e6);
            put(arguments, "stack", text(Stacks.withoutAgent(one.sample().frames())));
            Slice slice = new Slice(
                    Lane.SAMPLES,
                    sampled.graph().method(one.culprit()).place(),
                    one.sample().timeNanos(),
                    one.sample().weightNanos(),
                    arguments);
            slices.add(
                    i + 1 < own.size() ? slice.endingBy(own.get(i + 1).sample().timeNanos()) : slice);
        }
        return slices;
    }

    private static Map<String, Object> waiting(Waiting waiting) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (waiting.known()) {
            arguments.put("victims", waiting.victims());
            arguments.put("inflictedMs", waiting.inflictedNanos() / 1e6);
        }
        return arguments;
    }

    private static void put(Map<String, Object> arguments, String name, Object value) {
        if (value != null && !"".equals(value)) {
            arguments.put(name, value);
        }
    }

    private static String place(Frame frame) {
        return frame == null ? null : Names.place(frame.className(), frame.method());
    }

    private static String text(List<Frame> stack) {
        return stack.stream()
                .map(frame -> frame.className() + "." + frame.method()
                        + (frame.line() > 0 ? "(" + frame.file() + ":" + frame.line() + ")" : ""))
                .collect(Collectors.joining("\n"));
    }
}
