package dev.holdup.analysis.model;

import static dev.holdup.analysis.testing.FakeEvent.nanos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskEventsTest {
    @Test
    void aSampleGetsTheStackOfItsIdThatIsNearestInTime() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stack(7, 100, "dev.shop.A.first(A.java:1)\nio.netty.B.run(B.java:2)"))
                .add(sample(7, 120, 3))
                .add(stack(7, 6000, "dev.shop.A.second(A.java:1)"))
                .add(sample(7, 5990, -1));
        List<LoopSample> samples = scene.observe().loopSamples();
        assertThat(samples).extracting(one -> one.frames().get(0).method()).containsExactly("first", "second");
        assertThat(samples.get(0))
                .isEqualTo(new LoopSample(
                        nanos(120),
                        1,
                        "RUNNABLE",
                        3,
                        20_000_000,
                        List.of(
                                new Frame("dev.shop.A", "first", "A.java", 1),
                                new Frame("io.netty.B", "run", "B.java", 2))));
        assertThat(samples.get(1).backlog()).isEqualTo(-1);
    }

    @Test
    void aSampleWhoseStackIsMissingHasNoFrames() {
        assertThat(Scene.withLoop("loop-1").add(sample(7, 120, 3)).observe().loopSamples())
                .singleElement()
                .extracting(LoopSample::frames)
                .isEqualTo(List.of());
    }

    @Test
    void taskStatisticsTellTheirClassAndWhatIsUnknown() {
        FakeEvent event = FakeEvent.at(5000, EventNames.TASK_STATS)
                .with(Fields.LOOP, 1L)
                .with(Fields.TASK_CLASS, "")
                .with(Fields.COUNT, 0L)
                .with(Fields.WAITED, 12L)
                .with(Fields.INFLICTED_DELAY, Long.MIN_VALUE);
        assertThat(Scene.withLoop("loop-1").add(event).observe().tasks())
                .containsExactly(new TaskStats(loop(), nanos(5000), null, 0, null, null, 12, -1, -1, null, -1, -1, -1));
    }

    @Test
    void waitersKnowWhetherTheyCameEvenly() {
        FakeEvent event = FakeEvent.at(5000, EventNames.WAITERS)
                .lasting(40)
                .with(Fields.LOOP, 1L)
                .with(Fields.COUNT, 9)
                .with(Fields.SPREAD, true);
        assertThat(Scene.withLoop("loop-1").add(event).observe().waiters())
                .containsExactly(new Waiters(loop(), nanos(5000), 40_000_000, 9, true));
    }

    @Test
    void anOldRecordingHasNone() {
        Observations old =
                Scene.withLoop("loop-1").add(Scene.second(1, 0, 900, 1)).observe();
        assertThat(old.tasks()).isEmpty();
        assertThat(old.waiters()).isEmpty();
        assertThat(old.loopSamples()).isEmpty();
        assertThat(old.stats())
                .singleElement()
                .extracting(LoopStats::waited)
                .isEqualTo(new LoopStats.Waited(-1, -1, -1, -1));
    }

    @Test
    void aPoolIsTold() {
        assertThat(Scene.withAgent().loop(3, "pool-1-thread", "pool").observe().loops())
                .singleElement()
                .satisfies(pool -> assertThat(pool.pool()).isTrue())
                .satisfies(pool -> assertThat(pool.worker()).isFalse());
    }

    private static Loop loop() {
        return new Loop(1, "loop-1", "Netty 4.2", "nio", "loop", nanos(0));
    }

    private static FakeEvent stack(long id, double atMs, String frames) {
        return FakeEvent.at(atMs, EventNames.STACK).with(Fields.ID, id).with(Fields.FRAMES, frames);
    }

    private static FakeEvent sample(long stack, double atMs, int backlog) {
        return FakeEvent.at(atMs, EventNames.LOOP_SAMPLE)
                .with(Fields.LOOP, 1L)
                .with(Fields.STACK, stack)
                .with(Fields.THREAD_STATE, "RUNNABLE")
                .with(Fields.BACKLOG, backlog)
                .with(Fields.WEIGHT, 20_000_000L);
    }
}
