package dev.holdup.analysis.flame;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.HashMap;
import java.util.Map;

/** A recording of loops 1 and 2 with samples of 20 ms each. */
public final class Sampled {
    private final Scene scene = Scene.withLoop("loop-1").loop(2, "loop-2", "loop");
    private final Map<String, Long> stacks = new HashMap<>();

    /** @param frames a frame a line, top first */
    public Sampled sample(long loop, double atMs, String state, long backlog, String frames) {
        long stack = stacks.computeIfAbsent(frames, text -> {
            long id = stacks.size() + 1;
            scene.add(FakeEvent.at(0, EventNames.STACK).with(Fields.ID, id).with(Fields.FRAMES, text));
            return id;
        });
        scene.add(FakeEvent.at(atMs, EventNames.LOOP_SAMPLE)
                .with(Fields.LOOP, loop)
                .with(Fields.STACK, stack)
                .with(Fields.THREAD_STATE, state)
                .with(Fields.BACKLOG, backlog)
                .with(Fields.WEIGHT, 20_000_000L));
        return this;
    }

    public Sampled running(double atMs, long backlog, String frames) {
        return sample(1, atMs, "RUNNABLE", backlog, frames);
    }

    public Sampled waiters(long loop, double atMs, double ms, long count, boolean spread) {
        scene.add(FakeEvent.at(atMs, EventNames.WAITERS)
                .lasting(ms)
                .with(Fields.LOOP, loop)
                .with(Fields.COUNT, count)
                .with(Fields.SPREAD, spread));
        return this;
    }

    public FlameGraph graph() {
        return Flames.of(scene.observe());
    }
}
