package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final String HERE = AllowancesTest.class.getName();
    private final List<Allowance> told = new ArrayList<>();
    private final Allowances allowances = new Allowances(told::add);

    @Test
    void permitsUpToTheBudgetAndNotBeyond() {
        allowances.add(List.of(rule(HERE + ".inner", 50)));

        assertThat(inner(50)).isTrue();
        assertThat(inner(51)).isFalse();
        assertThat(allowances.permits(1)).isFalse();
    }

    @Test
    void theInnermostFrameDecides() {
        allowances.add(List.of(rule(HERE, Allowance.ANY), rule(HERE + ".inner", 0)));

        assertThat(inner(1)).isFalse();
        assertThat(outer(1)).isFalse();
        assertThat(allowances.permits(1)).isTrue();
    }

    @Test
    void permitsNothingWithoutRules() {
        assertThat(allowances.permits(0)).isFalse();
    }

    @Test
    void tellsEachRuleOnce() {
        allowances.add(List.of(rule("a.B", 1), rule("a.B", 1)));
        allowances.add(List.of(rule("a.B", 1), rule("a.C", 1)));

        assertThat(told).extracting(Allowance::frame).containsExactly("a.B", "a.C");
        assertThat(allowances.all()).isEqualTo(told);
    }

    private boolean outer(long nanos) {
        return inner(nanos);
    }

    private boolean inner(long nanos) {
        return allowances.permits(nanos);
    }

    private static Allowance rule(String frame, long budget) {
        return new Allowance(frame, budget, "a test", "here");
    }
}
