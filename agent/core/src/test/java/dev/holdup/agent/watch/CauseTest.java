package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

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
        Cause cause = Cause.of(new Evidence(STALL, STALL, 0, 0, 0, 6, 0, 6, "park", "socket"));

        assertThat(cause.name()).isEqualTo("BLOCKED(socket)");
    }

    @Test
    void decidesInTheOrderStarvedThenCpuThenLockThenBlocked() {
        assertThat(of(700_000, 500_000, 6, 6, 0).name()).isEqualTo(Causes.ON_CPU);
        assertThat(of(500_000, 500_000, 6, 6, 0).name()).isEqualTo(Causes.HOST_STARVED);
        assertThat(Cause.of(new Evidence(STALL, STALL, 0, 0, 0, 6, 3, 3, "park", "park"))
                        .name())
                .isEqualTo(Causes.LOCK);
    }

    @Test
    void unknownIsNotZeroWhereNothingWasWatched() {
        Cause cause = Cause.of(new Evidence(STALL, 0, 0, -1, -1, 0, 0, 0, null, null));

        assertThat(cause).isEqualTo(new Cause(Causes.MIXED, -1, -1, -1, -1));
    }

    @Test
    void theTimedCallIsEnoughWhereNothingWasWatched() {
        Cause cause = Cause.of(new Evidence(STALL, 0, 0, -1, -1, 0, 0, 0, null, "file"));

        assertThat(cause).isEqualTo(new Cause("BLOCKED(file)", -1, -1, -1, -1));
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
        Cause cause = Cause.of(new Evidence(STALL, STALL / 2, 0, 400_000, 50_000, 0, 0, 0, null, null));

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
                    1 + random.nextInt(2_000_000_000),
                    0,
                    random.nextInt(2_000_000_000),
                    random.nextInt(2_000_000_000),
                    samples,
                    blocked,
                    samples - blocked,
                    "park",
                    null));

            assertThat(cause.cpu() + cause.runQueue() + cause.lock() + cause.waiting())
                    .isEqualTo(stall);
            assertThat(Math.min(Math.min(cause.cpu(), cause.runQueue()), Math.min(cause.lock(), cause.waiting())))
                    .isNotNegative();
        }
    }

    private static Cause of(long cpu, long runQueue, int samples, int blocked, int waiting) {
        return Cause.of(new Evidence(STALL, STALL, 0, cpu, runQueue, samples, blocked, waiting, null, null));
    }

    private static Cause sampled(int waiting, String category) {
        return Cause.of(new Evidence(STALL, STALL, 0, 0, 0, 6, 0, waiting, category, null));
    }

    @Test
    void stallThatTheWatchdogSleptThroughAsWellIsTheHosts() {
        assertThat(Cause.of(new Evidence(STALL, 0, STALL / 2, -1, -1, 0, 0, 0, null, null))
                        .name())
                .isEqualTo("HOST_STARVED");
        assertThat(Cause.of(new Evidence(STALL, 0, STALL / 2 - 1, -1, -1, 0, 0, 0, null, null))
                        .name())
                .isEqualTo("MIXED");
    }
}
