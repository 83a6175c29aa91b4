package dev.holdup.junit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Report;
import dev.holdup.junit.seen.Pin;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedRuleTest {
    @Test
    void tellsHowOftenAndTheLongest() {
        assertThat(new PinnedRule(1, 20).broken(Scenery.of(List.of(pin(30), pin(50)))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text())
                        .contains(
                                "2 times for longer than 20 ms (limit 1)",
                                "longest 50 ms",
                                "Native frame",
                                "Tax.<clinit>"));
    }

    @Test
    void isSilentUpToTheLimitAndAboutShortOnes() {
        assertThat(new PinnedRule(2, 20).broken(Scenery.of(List.of(pin(30), pin(50)))))
                .isEmpty();
        assertThat(new PinnedRule(0, 20).broken(Scenery.of(List.of(pin(20))))).isEmpty();
        assertThat(new PinnedRule(0, 20).broken(Scenery.of(List.of()))).isEmpty();
    }

    private static Pin pin(long ms) {
        List<Report.Frame> stack = List.of(new Report.Frame("shop.Tax", "<clinit>", "Tax.java", 3));
        return new Pin("a virtual thread", 0, ms * 1_000_000, "Native frame on stack", stack);
    }
}
