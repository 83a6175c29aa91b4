package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Usage;
import dev.holdup.agent.watch.Cause.Evidence;
import dev.holdup.schema.Causes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final long STALL = 1_000_000;

    @Test
    void hostStarvedFromHalfTheStallOnTheRunQueue() {
        assertThat(of(0, 500_000, 0, 0, 0).name()).isEqualTo(Causes.HOST_STARVED);
        assertThat(of(0, 499_999, 0, 0, 0).name()).isEqualTo(Causes.MIXED);
    }

    @Test
    void onCpuFromSevenTenths() {
        assertThat(of(700_000, 0, 0, 0, 0).name()).isEqualTo(Causes.ON_CPU);
        assertThat(of(699_999, 0, 0, 0, 0).name()).isEqualTo(Causes.MIXED);
    }

    @Test
    void lockFromHalfTheSamplesBlocked() {
        assertThat(of(0, 0, 6, 3, 0).name()).isEqualTo(Causes.LOCK);
        assertThat(of(0, 0, 6, 2, 0).name()).isEqualTo(Causes.MIXED);
        assertThat(of(0, 0, 0, 0, 0).name()).isEqualTo(Causes.MIXED);
    }

    @Test
    void blockedByTheSampledCategoryFromHalfTheSamplesWaiting() {
        assertThat(sampled(3, "sleep").name()).isEqualTo("BLOCKED(sleep)");
        assertThat(sampled(2, "sleep").name()).isEqualTo(Causes.MIXED);
        assertThat(sampled(3, null).name()).isEqualTo(Causes.MIXED);
    }

    @Test
    void blockedByTheCallThatWasTimedBeforeWhatSamplesSay() {
        Cause cause = Cause.of(new Evidence(STALL, used(STALL, 0, 0), 0, 6, 0, 6, "park", "socket"));

        assertThat(cause.name()).isEqualTo("BLOCKED(socket)");
    }

    @Test
    void decidesInTheOrderStarvedThenCpuThenLockThenBlocked() {
        assertThat(of(700_000, 500_000, 6, 6, 0).name()).isEqualTo(Causes.ON_CPU);
        assertThat(of(500_000, 500_000, 6, 6, 0).name()).isEqualTo(Causes.HOST_STARVED);
        assertThat(Cause.of(new Evidence(STALL, used(STALL, 0, 0), 0, 6, 3, 3, "park", "park"))
                        .name())
                .isEqualTo(Causes.LOCK);
    }

    @Test
    void unknownIsNotZeroWhereNothingWasWatched() {
        Cause cause = Cause.of(Evidence.unmeasured(STALL, 0, null));

        assertThat(cause).isEqualTo(new Cause(Causes.MIXED, -1, -1, -1, -1, -1));
    }

    @Test
    void theTimedCallIsEnoughWhereNothingWasWatched() {
        Cause cause = Cause.of(Evidence.unmeasured(STALL, 0, "file"));

        assertThat(cause).isEqualTo(new Cause("BLOCKED(file)", -1, -1, -1, -1, -1));
    }

    @Test
    void keepsUnknownPartsUnknown() {
        Cause cause = of(-1, -1, 6, 3, 3);

        assertThat(cause.cpu()).isEqualTo(-1);
        assertThat(cause.runQueue()).isEqualTo(-1);
        assertThat(cause.lock() + cause.waiting()).isEqualTo(STALL);
    }

    @Test
    void scalesTheWatchedPartToAllOfTheStall() {
        Cause cause = Cause.of(new Evidence(STALL, used(STALL / 2, 400_000, 50_000), 0, 0, 0, 0, null, null));

        assertThat(cause.cpu()).isEqualTo(800_000);
        assertThat(cause.runQueue()).isEqualTo(100_000);
        assertThat(cause.waiting()).isEqualTo(100_000);
    }

    @Test
    void theSharesAddUpToTheStallWhateverWasMeasured() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            long stall = 1 + random.nextInt(2_000_000_000);
            int samples = random.nextInt(7);
            int blocked = samples == 0 ? 0 : random.nextInt(samples + 1);
            Cause cause = Cause.of(new Evidence(
                    stall,
                    new Usage(
                            1 + random.nextInt(2_000_000_000),
                            random.nextInt(2_000_000_000),
                            random.nextInt(2_000_000_000),
                            random.nextInt(2_000_000_000)),
                    random.nextInt(2_000_000_000),
                    samples,
                    blocked,
                    samples - blocked,
                    "park",
                    null));

            assertThat(cause.cpu() + cause.runQueue() + cause.throttled() + cause.lock() + cause.waiting())
                    .isEqualTo(stall);
            assertThat(Math.min(
                            Math.min(cause.cpu(), cause.runQueue()),
                            Math.min(cause.throttled(), Math.min(cause.lock(), cause.waiting()))))
                    .isNotNegative();
        }
    }

    private static Cause of(long cpu, long runQueue, int samples, int blocked, int waiting) {
        return Cause.of(new Evidence(STALL, used(STALL, cpu, runQueue), 0, samples, blocked, waiting, null, null));
    }

    private static Cause sampled(int waiting, String category) {
        return Cause.of(new Evidence(STALL, used(STALL, 0, 0), 0, 6, 0, waiting, category, null));
    }

    @Test
    void stallThatTheWatchdogSleptThroughAsWellIsTheHosts() {
        assertThat(Cause.of(Evidence.unmeasured(STALL, STALL / 2, null)).name()).isEqualTo("HOST_STARVED");
        assertThat(Cause.of(Evidence.unmeasured(STALL, STALL / 2 - 1, null)).name())
                .isEqualTo("MIXED");
    }

    @Test
    void throttledIsAPartOfTheDelayAndCountsWithIt() {
        Cause cause =
                Cause.of(new Evidence(STALL, new Usage(STALL, 300_000, 600_000, 450_000), 0, 0, 0, 0, null, null));

        assertThat(cause).isEqualTo(new Cause(Causes.HOST_STARVED, 300_000, 150_000, 450_000, 0, 100_000));
    }

    @Test
    void throttledWhileTheThreadItselfWaitedIsNotItsCause() {
        Cause cause = Cause.of(new Evidence(STALL, new Usage(STALL, 0, 0, 900_000), 0, 1, 0, 1, "sleep", null));

        assertThat(cause).isEqualTo(new Cause("BLOCKED(sleep)", 0, 0, 0, 0, STALL));
    }

    @Test
    void frozenProcessIsTheHostsThoughNoRunQueueHadIt() {
        Cause cause = Cause.of(new Evidence(STALL, used(STALL, 100_000, 0), 800_000, 0, 0, 0, null, null));

        assertThat(cause).isEqualTo(new Cause(Causes.HOST_STARVED, 100_000, 0, -1, 0, 900_000));
    }

    @Test
    void lateWatchdogAcquitsNobodyWhoseCallWasTimed() {
        Cause cause = Cause.of(new Evidence(STALL, used(STALL, 100_000, 0), 800_000, 0, 0, 0, null, "file"));

        assertThat(cause.name()).isEqualTo("BLOCKED(file)");
        assertThat(cause.waiting()).isEqualTo(900_000);
    }

    private static Usage used(long watched, long cpu, long runQueue) {
        return new Usage(watched, cpu, runQueue, -1);
    }
}
