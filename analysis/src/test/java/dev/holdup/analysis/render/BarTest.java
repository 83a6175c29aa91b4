package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
    @Test
    void growsByEighthsOfAColumn() {
        assertThat(Bar.of(1, 4, false)).isEqualTo("████");
        assertThat(Bar.of(0.5, 4, false)).isEqualTo("██");
        assertThat(Bar.of(0.53125, 4, false)).isEqualTo("██▏");
        assertThat(Bar.of(0.5, 4, true)).isEqualTo("##");
    }

    @Test
    void showsWhatIsSmallAndNothingForNothing() {
        assertThat(Bar.of(1e-9, 4, false)).isEqualTo("▏");
        assertThat(Bar.of(1e-9, 4, true)).isEqualTo("#");
        assertThat(Bar.of(0, 4, false)).isEmpty();
    }
}
