package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HabitTest {
    private static final long FLOOR = 25_000_000;
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(5);

    private final Habit habit = new Habit(0);

    @Test
    void fewerThanAHundredRunsTellNothing() {
        assertThat(learned(habit, runs(99, 10_000_000), 1)).isEqualTo(FLOOR);
        assertThat(learned(habit, runs(1, 10_000_000), 2)).isCloseTo(200_000_000L, withinPercentage(2));
    }

    @Test
    void theFloorHoldsForShortRuns() {
        assertThat(learned(habit, runs(1000, 100_000), 1)).isEqualTo(FLOOR);
    }

    @Test
    void theCeilingHoldsForLongRuns() {
        assertThat(learned(habit, runs(1000, 80_000_000), 1)).isEqualTo(1_000_000_000);
    }

    @Test
    void oneRunInAThousandIsNoHabit() {
        Counts mixed = runs(999, 100_000);
        mixed.add(Lengths.index(500_000_000), 1);

        assertThat(learned(habit, mixed, 1)).isEqualTo(FLOOR);
    }

    @Test
    void remembersAtLeastFiveMinutes() {
        habit.learn(runs(1000, 10_000_000), 1);

        assertThat(learned(habit, runs(0, 0), WINDOW + 1)).isGreaterThan(FLOOR);
    }

    @Test
    void forgetsAfterTenMinutes() {
        habit.learn(runs(1000, 10_000_000), 1);
        habit.learn(runs(500, 100_000), WINDOW + 1);

        assertThat(learned(habit, runs(500, 100_000), 2 * WINDOW + 2)).isEqualTo(FLOOR);
    }

    private static Counts runs(int count, long length) {
        Counts counts = new Counts();
        counts.add(Lengths.index(length), count);
        return counts;
    }

    private static long learned(Habit habit, Counts runs, long now) {
        habit.learn(runs, now);
        return habit.stallNanos();
    }
}
