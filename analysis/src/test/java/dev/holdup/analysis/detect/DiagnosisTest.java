package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.Causes;
import dev.holdup.schema.Fields;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Times in ms; each stall begins at 100 and lasts 100. */
class DiagnosisTest {
    private static final long MS = 1_000_000;

    @Test
    void withoutAPauseTheAgentsWordStands() {
        Stall stall = decided(measured("ON_CPU", 100, 80, 10, 0, 10));
        assertThat(stall.cause()).isEqualTo(Causes.ON_CPU);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(80 * MS, 10 * MS, 0, 0, 0, 10 * MS));
    }

    @Test
    void aPauseTakesOffTheTimeThatWasWaited() {
        Stall stall = decided(measured("MIXED", 100, 30, 10, 0, 60), 120, 55);
        assertThat(stall.cause()).isEqualTo(Causes.GC_SAFEPOINT);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(30 * MS, 10 * MS, 0, 55 * MS, 0, 5 * MS));
    }

    @Test
    void aPauseThatTheLoopRanThroughIsNotItsExcuse() {
        Stall stall = decided(measured("ON_CPU", 100, 95, 0, 0, 5), 105, 90);
        assertThat(stall.cause()).isEqualTo(Causes.ON_CPU);
        assertThat(stall.shares().gcNanos()).isEqualTo(5 * MS);
    }

    /** 10 ms were watched, all on the processor, after a pause that hid the rest: the pause is not scaled away. */
    @Test
    void aPauseBeforeTheMeasuringIsNotTakenForWork() {
        Stall stall = decided(measured("ON_CPU", 10, 100, 0, 0, 0), 105, 85);
        assertThat(stall.cause()).isEqualTo(Causes.GC_SAFEPOINT);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(15 * MS, 0, 0, 85 * MS, 0, 0));
    }

    @Test
    void anUnmeasuredStallIsAPauseFromHalfOn() {
        assertThat(decided(unmeasured("MIXED", 0), 100, 50).cause()).isEqualTo(Causes.GC_SAFEPOINT);
        Stall less = decided(unmeasured("MIXED", 0), 100, 49);
        assertThat(less.cause()).isEqualTo(Causes.MIXED);
        assertThat(less.shares()).isEqualTo(new Stall.Shares(-1, -1, -1, 49 * MS, -1, -1));
    }

    @Test
    void aFrozenProcessWasDeniedTheProcessor() {
        Stall stall = decided(measured("HOST_STARVED", 100, 10, 0, 0, 90).with(Fields.LATE, 85 * MS));
        assertThat(stall.cause()).isEqualTo(Causes.HOST_STARVED);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(10 * MS, 85 * MS, 0, 0, 0, 5 * MS));
    }

    @Test
    void anAgentThatAPauseMadeLateProvesNothingAboutTheHost() {
        Stall stall = decided(measured("HOST_STARVED", 100, 40, 0, 0, 60).with(Fields.LATE, 60 * MS), 120, 45);
        assertThat(stall.cause()).isEqualTo(Causes.MIXED);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(40 * MS, 0, 0, 45 * MS, 0, 15 * MS));
    }

    @Test
    void halfOnTheRunQueueOrThrottledIsTheHosts() {
        Stall stall = decided(measured("ON_CPU", 100, 45, 20, 0, 5).with(Fields.THROTTLED, 30 * MS));
        assertThat(stall.cause()).isEqualTo(Causes.HOST_STARVED);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(45 * MS, 20 * MS, 30 * MS, 0, 0, 5 * MS));
        assertThat(decided(measured("ON_CPU", 100, 75, 19, 0, 6)).cause()).isEqualTo(Causes.ON_CPU);
    }

    @Test
    void knownWaitsForALockSayMoreThanSamples() {
        Intervals held = new Intervals(List.of(new Pause(FakeEvent.nanos(110), 60 * MS)));
        Stall stall = Diagnosis.of(
                only(measured("MIXED", 100, 20, 0, 0, 80)), new Intervals(List.of()), new Intervals(List.of()), held);
        assertThat(stall.cause()).isEqualTo(Causes.LOCK);
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(20 * MS, 0, 0, 0, 60 * MS, 20 * MS));
    }

    /** 10 ms were watched, all on the run queue, after a call that was timed: the call waited, and was not starved. */
    @Test
    void aTimedCallBeforeTheMeasuringIsNotScaledAway() {
        Intervals none = new Intervals(List.of());
        Intervals called = new Intervals(List.of(new Pause(FakeEvent.nanos(102), 85 * MS)));
        Stall stall = Diagnosis.of(only(measured("BLOCKED(park)", 10, 0, 100, 0, 0)), none, called, none);
        assertThat(stall.cause()).isEqualTo("BLOCKED(park)");
        assertThat(stall.shares()).isEqualTo(new Stall.Shares(0, 15 * MS, 0, 0, 0, 85 * MS));
    }

    @Test
    void aPauseAndAStarvedHostTogetherAreNobodysCode() {
        assertThat(decided(measured("MIXED", 100, 30, 25, 0, 45), 120, 45).cause())
                .isEqualTo(Causes.GC_SAFEPOINT);
        assertThat(decided(measured("MIXED", 100, 52, 10, 0, 38), 120, 38).cause())
                .isEqualTo(Causes.MIXED);
    }

    @Test
    void whateverWasMeasuredThePartsAddUp() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double cpu = random.nextDouble() * 100;
            double queue = random.nextDouble() * (100 - cpu);
            double lock = random.nextDouble() * (100 - cpu - queue);
            Stall stall = decided(
                    measured(
                            "MIXED",
                            1 + random.nextDouble() * 99,
                            cpu,
                            queue,
                            lock,
                            Math.max(0, 100 - cpu - queue - lock)),
                    90 + random.nextDouble() * 100,
                    random.nextDouble() * 150);
            Stall.Shares shares = stall.shares();
            if (shares.cpuNanos() >= 0) {
                long sum = shares.cpuNanos()
                        + shares.deniedNanos()
                        + shares.gcNanos()
                        + shares.lockNanos()
                        + shares.waitNanos();
                assertThat(sum).as("%s", shares).isCloseTo(100 * MS, within(10L));
            }
        }
    }

    private static FakeEvent measured(
            String cause, double watched, double cpu, double queue, double lock, double wait) {
        return stall(1, 100, 100, cause)
                .with(Fields.WATCHED, Math.round(watched * MS))
                .with(Fields.LATE, 0L)
                .with(Fields.CPU, Math.round(cpu * MS))
                .with(Fields.RUN_QUEUE, Math.round(queue * MS))
                .with(Fields.THROTTLED, 0L)
                .with(Fields.LOCK, Math.round(lock * MS))
                .with(Fields.WAIT, Math.round(wait * MS));
    }

    private static FakeEvent unmeasured(String cause, long lateMs) {
        return stall(1, 100, 100, cause).with(Fields.WATCHED, 0L).with(Fields.LATE, lateMs * MS);
    }

    private static Stall only(FakeEvent event) {
        return Scene.withLoop("loop-1").add(event).observe().stalls().get(0);
    }

    private static Stall decided(FakeEvent event) {
        Intervals none = new Intervals(List.of());
        return Diagnosis.of(only(event), none, none, none);
    }

    private static Stall decided(FakeEvent event, double pauseAtMs, double pauseMs) {
        Pause pause = new Pause(FakeEvent.nanos(pauseAtMs), Math.round(pauseMs * MS));
        Intervals pauses = new Intervals(List.of(pause));
        return Diagnosis.of(only(event), pauses, pauses, new Intervals(List.of()));
    }
}
