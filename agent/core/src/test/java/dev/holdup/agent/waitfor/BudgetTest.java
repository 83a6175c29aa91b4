package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void cheapLooksKeepTheirInterval() {
        Budget budget = new Budget(2 * SECOND, 0);
        for (int i = 1; i <= 1_000; i++) {
            assertThat(budget.after(12_000_000, i * 2 * SECOND)).isEqualTo(2 * SECOND);
        }
    }

    @Test
    void dearLooksComeSoSeldomThatTheirShareIsKept() {
        Budget budget = new Budget(2 * SECOND, 0);
        long now = 0;
        long spent = 0;
        while (now < 3_600 * SECOND) {
            spent += SECOND / 5;
            now += budget.after(SECOND / 5, now);
        }
        assertThat(spent / (double) now).isBetween(0.005, 0.0065);
    }

    @Test
    void aBurstAtTheStartIsPaidFromTheCreditOnce() {
        Budget budget = new Budget(2 * SECOND, 0);
        assertThat(budget.after(SECOND / 2, 0)).isEqualTo(2 * SECOND);
        assertThat(budget.after(SECOND / 2, 2 * SECOND)).isGreaterThan(60 * SECOND);
    }

    @Test
    void whoAsksForMoreLooksAllowsMore() {
        Budget budget = new Budget(SECOND / 20, 0);
        for (int i = 1; i <= 1_000; i++) {
            assertThat(budget.after(10_000_000, i * SECOND / 20)).isEqualTo(SECOND / 20);
        }
    }
}
