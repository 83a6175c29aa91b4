package dev.holdup.junit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LengthsTest {
    @Test
    void readsUnits() {
        assertThat(Lengths.ms("@X", "500us")).isEqualTo(0.5);
        assertThat(Lengths.ms("@X", "20ms")).isEqualTo(20);
        assertThat(Lengths.ms("@X", " 1.5 s ")).isEqualTo(1_500);
        assertThat(Lengths.ms("@X", "2m")).isEqualTo(120_000);
    }

    @Test
    void refusesWhatHasNone() {
        for (String wrong : new String[] {"", "20", "ms", "-1ms", "soon"}) {
            assertThatThrownBy(() -> Lengths.ms("@X", wrong))
                    .hasMessage("@X: '" + wrong + "' is no length of time; write 500us, 20ms, 2s or 1m");
        }
    }
}
