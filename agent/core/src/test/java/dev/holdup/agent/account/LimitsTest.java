package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.options.Options;
import dev.holdup.agent.options.OptionsReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final long MILLISECOND = 1_000_000;

    @Test
    void adaptedIsTwentyTimesThe99thPercentileBetweenFloorAndCeiling() {
        assertThat(Limits.adapted(0)).isEqualTo(25 * MILLISECOND);
        assertThat(Limits.adapted(1_250_000)).isEqualTo(25 * MILLISECOND);
        assertThat(Limits.adapted(1_250_001)).isEqualTo(25 * MILLISECOND + 20);
        assertThat(Limits.adapted(50 * MILLISECOND)).isEqualTo(1000 * MILLISECOND);
        assertThat(Limits.adapted(50 * MILLISECOND + 1)).isEqualTo(1000 * MILLISECOND);
    }

    @Test
    void adaptsFromTheFloorWithoutAFixedStall() {
        Limits limits = Limits.of(options(""));

        assertThat(limits.adaptive()).isTrue();
        assertThat(limits.firstStallNanos()).isEqualTo(25 * MILLISECOND);
        assertThat(limits.thresholdNanos()).isEqualTo(MILLISECOND);
    }

    @Test
    void keepsAFixedStall() {
        Limits limits = Limits.of(options("stall=50ms,threshold=0"));

        assertThat(limits.adaptive()).isFalse();
        assertThat(limits.firstStallNanos()).isEqualTo(50 * MILLISECOND);
        assertThat(limits.thresholdNanos()).isZero();
    }

    @Test
    void noFixedStallIsShorterThanAMillisecond() {
        assertThat(Limits.of(options("stall=1us")).firstStallNanos()).isEqualTo(MILLISECOND);
    }

    @Test
    void aThresholdThatIsOffIsTheDefault() {
        assertThat(Limits.of(options("threshold=off")).thresholdNanos()).isEqualTo(MILLISECOND);
    }

    private static Options options(String arguments) {
        return OptionsReader.read(OptionsReader.split(arguments), new Properties(), warning -> {});
    }
}
