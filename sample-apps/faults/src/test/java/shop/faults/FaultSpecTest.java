package shop.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSpecTest {
    @Test
    void readsNameMillisAndPercent() {
        assertThat(FaultSpec.parse("socket-read:40@0.5"))
                .isEqualTo(new FaultSpec("socket-read", Optional.of(Duration.ofMillis(40)), 0.5));
    }

    @Test
    void leavesTheRestToTheDefaults() {
        assertThat(FaultSpec.parse("cpu")).isEqualTo(new FaultSpec("cpu", Optional.empty(), FaultSpec.DEFAULT_PERCENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sleep", "sleep:", "sleep@", "sleep:0", "sleep:60001", "sleep@0", "sleep@101", "a b"})
    void refusesWhatMakesNoSense(String text) {
        assertThatThrownBy(() -> FaultSpec.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
