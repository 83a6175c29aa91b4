package dev.holdup.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "0.0004, 1 µs",
        "0.043, 43 µs",
        "0.0996, 0.1 ms",
        "0.2, 0.2 ms",
        "9.94, 9.9 ms",
        "9.96, 10 ms",
        "412.3, 412 ms",
        "999.6, 1.0 s",
        "4100, 4.1 s",
        "37200, 37.2 s",
        "99960, 100 s",
        "999600, 17 min",
        "7200000, 2.0 h"
    })
    void timesHaveThreeDigitsAtMost(double ms, String text) {
        assertThat(Units.time(ms)).isEqualTo(text);
    }

    @Test
    void windowsAreWholeSeconds() {
        assertThat(Units.window(61_004)).isEqualTo("61 s");
        assertThat(Units.window(400)).isEqualTo("400 ms");
    }

    @Test
    void sharesAndCountsReadAsWords() {
        assertThat(Units.percent(0.004)).isEqualTo("0.4 %");
        assertThat(Units.percent(0.714)).isEqualTo("71 %");
        assertThat(Units.percent(null)).isEqualTo("–");
        assertThat(Units.count(1, "loop")).isEqualTo("1 loop");
        assertThat(Units.count(182_334, "task")).isEqualTo("182,334 tasks");
    }
}
