package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopSample;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.stack.NativeWait;
import dev.holdup.analysis.stack.Stacks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the samples of loops and merges their stacks. */
public final class Flames {
    private record Key(int loop, int node, int culprit) {}

    /** What a stack is to the graph, the same for each of its samples. */
    private record Placed(int node, int culprit, boolean waits) {}

    private final Tree tree = new Tree();
    // Samples share the lists of their stacks; telling whose code a frame is costs too much to do again.
    private final Map<List<Frame>, Placed> placed = new IdentityHashMap<>();
    private final Map<String, Integer> loops = new LinkedHashMap<>();
    private final Map<Key, Weights> leaves = new LinkedHashMap<>();
    private final List<SampledStack> samples = new ArrayList<>();
    private final Crowd crowd;

    private Flames(Observations seen) {
        crowd = new Crowd(seen.waiters());
    }

    public static FlameGraph of(Observations seen) {
        return withSamples(seen).graph();
    }

    /** The graph, and the samples that it was merged from. */
    public static SampledGraph withSamples(Observations seen) {
        Flames flames = new Flames(seen);
        LoopsById byId = new LoopsById(seen.loops());
        for (LoopSample sample : seen.loopSamples()) {
            flames.add(sample, byId.find(sample.loop(), sample.timeNanos()));
        }
        return new SampledGraph(flames.graph(), List.copyOf(flames.samples));
    }

    private void add(LoopSample sample, Loop loop) {
        Placed stack = placed.computeIfAbsent(sample.frames(), this::place);
        int number = loops.computeIfAbsent(loop.name(), name -> loops.size());
        Weights weights = weights(sample, loop, stack.waits() || waits(sample.threadState()));
        leaves.merge(new Key(number, stack.node(), stack.culprit()), weights, Weights::plus);
        samples.add(new SampledStack(sample, number, stack.node(), stack.culprit(), weights));
    }

    private Placed place(List<Frame> frames) {
        List<Frame> stack = Stacks.withoutAgent(frames);
        int[] path = tree.add(stack);
        int culprit = stack.isEmpty() ? 0 : stack.indexOf(Stacks.culprit(stack));
        return new Placed(path[0], path[culprit], waitsInNative(stack));
    }

    // The JVM calls a thread inside a native read runnable; a loop's look at what is ready passes the same code as its
    // waiting for it.
    private static boolean waitsInNative(List<Frame> stack) {
        return NativeWait.category(stack) != null
                && stack.stream().noneMatch(frame -> frame.method().equals("selectNow"));
    }

    private static boolean waits(String threadState) {
        return threadState != null && !threadState.equals("RUNNABLE");
    }

    private Weights weights(LoopSample sample, Loop loop, boolean blocked) {
        long wall = sample.weightNanos();
        double estimated = wall * crowd.estimated(loop, sample.timeNanos());
        double known = wall * (Math.max(0, sample.backlog()) + crowd.known(loop, sample.timeNanos()));
        return new Weights(
                1,
                sample.backlog() < 0 ? 1 : 0,
                Math.round(known + estimated),
                Math.round(estimated),
                wall,
                blocked ? wall : 0);
    }

    private FlameGraph graph() {
        List<FlameGraph.Leaf> all = new ArrayList<>();
        leaves.forEach((key, weights) -> all.add(new FlameGraph.Leaf(key.loop(), key.node(), key.culprit(), weights)));
        all.sort(Comparator.comparingInt(FlameGraph.Leaf::node).thenComparingInt(FlameGraph.Leaf::loop));
        return new FlameGraph(List.copyOf(loops.keySet()), tree.methods(), tree.nodes(), List.copyOf(all));
    }
}
