package dev.holdup.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private final RecentEvents events = new RecentEvents();

    @Test
    void forgetsWhatEndedBeforeTheWindow() {
        loop();
        events.accept(Scene.call(1_000, 50, "Thread.sleep", "sleep"));
        events.accept(Scene.call(4_990, 50, "Thread.sleep", "sleep"));
        events.accept(Scene.call(7_000, 50, "Thread.sleep", "sleep"));
        events.startAt(FakeEvent.nanos(5_000));

        assertThat(at(10_000).calls()).hasSize(2);
        events.startAt(FakeEvent.nanos(8_000));
        assertThat(at(10_000).calls()).isEmpty();
    }

    @Test
    void leavesOutWhatComesTooLate() {
        loop();
        events.startAt(FakeEvent.nanos(5_000));
        events.accept(Scene.call(1_000, 50, "Thread.sleep", "sleep"));

        assertThat(at(10_000).calls()).isEmpty();
    }

    @Test
    void knowsLoopsForLongerThanTheWindowAndTellsTheWindowsFigures() {
        loop();
        for (int second = 1; second <= 60; second++) {
            events.accept(Scene.second(1, 1000 * second, second <= 50 ? 1000 : 500, second <= 50 ? 0.1 : 500));
        }
        events.startAt(FakeEvent.nanos(50_500));

        Recorded recorded = Recorded.of(at(60_500));

        assertThat(recorded.report().loops()).singleElement().satisfies(loop -> assertThat(loop.utilisation())
                .isCloseTo(0.5, within(0.01)));
        assertThat(recorded.report().recording().durationMs()).isEqualTo(10_000);
    }

    @Test
    void keepsAStallThatHasNotEnded() {
        loop();
        events.accept(Scene.opened(7, 1_000));
        events.startAt(FakeEvent.nanos(50_000));

        assertThat(at(60_000).stalls()).singleElement().satisfies(stall -> {
            assertThat(stall.unfinished()).isTrue();
            assertThat(stall.durationNanos()).isEqualTo(59_000_000_000L);
        });
    }

    @Test
    void endsAStallWhicheverOfItsEventsComesFirst() {
        loop();
        events.accept(Scene.opened(7, 1_000));
        events.accept(Scene.stall(7, 1_000, 80, "ON_CPU"));
        events.accept(Scene.stall(8, 2_000, 80, "ON_CPU"));
        events.accept(Scene.opened(8, 2_000));

        assertThat(at(10_000).stalls()).hasSize(2).noneMatch(Stall::unfinished);
        events.startAt(FakeEvent.nanos(5_000));
        assertThat(at(10_000).stalls()).isEmpty();
    }

    @Test
    void tellsWhenALoopsFiguresCameLast() {
        assertThat(events.lastStatsNanos()).isNegative();
        loop();
        events.accept(Scene.second(1, 3_000, 900, 100));

        assertThat(events.lastStatsNanos()).isEqualTo(FakeEvent.nanos(3_000));
    }

    private void loop() {
        events.accept(FakeEvent.at(0, EventNames.EVENT_LOOP)
                .with(Fields.LOOP, 1L)
                .with(Fields.NAME, "loop-1")
                .with(Fields.ROLE, "loop"));
    }

    private Observations at(double ms) {
        return events.observe(FakeEvent.nanos(ms));
    }
}
