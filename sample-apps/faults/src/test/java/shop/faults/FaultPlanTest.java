package shop.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private final AtomicInteger strikes = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final FaultPlan plan = new FaultPlan(List.of(new FaultKind("sleep", 20, "counts", () -> {
        created.incrementAndGet();
        return (hold, loop) -> strikes.incrementAndGet();
    })));

    @Test
    void strikesExactlyTheGivenShareOfRequests() throws Exception {
        plan.enable(FaultSpec.parse("sleep@3"));
        requests(1000);
        assertThat(strikes).hasValue(30);
        assertThat(plan.active())
                .singleElement()
                .extracting(ActiveFault::strikes)
                .isEqualTo(30L);
    }

    @Test
    void strikesAreEvenlySpaced() throws Exception {
        plan.enable(FaultSpec.parse("sleep@10"));
        requests(9);
        assertThat(strikes).hasValue(0);
        requests(1);
        assertThat(strikes).hasValue(1);
    }

    @Test
    void strikesNothingUntilEnabledAndAfterBeingDisabled() throws Exception {
        requests(1000);
        plan.enable(FaultSpec.parse("sleep@100"));
        assertThat(plan.disable("sleep")).isTrue();
        requests(1000);
        assertThat(strikes).hasValue(0);
        assertThat(plan.disable("sleep")).isFalse();
    }

    @Test
    void preparesAFaultOnceAndOnlyWhenItIsWanted() throws IOException {
        assertThat(created).hasValue(0);
        plan.enable(FaultSpec.parse("sleep"));
        plan.enable(FaultSpec.parse("sleep:5@50"));
        assertThat(created).hasValue(1);
        assertThat(plan.active())
                .singleElement()
                .extracting(ActiveFault::percent)
                .isEqualTo(50.0);
    }

    @Test
    void saysWhichFaultsThereAre() {
        assertThatThrownBy(() -> plan.enable(FaultSpec.parse("slep"))).hasMessage("no fault slep; there are sleep");
    }

    private void requests(int n) throws Exception {
        for (int i = 0; i < n; i++) {
            plan.strike(Runnable::run);
        }
    }
}
