package dev.holdup.agent.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0ms, 0",
        "7ns, 7",
        "5us, 5000",
        "5µs, 5000",
        "20ms, 20000000",
        "1.5ms, 1500000",
        "20 MS, 20000000",
        "1s, 1000000000",
        "2m, 120000000000",
        "2min, 120000000000",
        "1h, 3600000000000",
        "1d, 86400000000000"
    })
    void readsDurationsWithTheirUnit(String text, long nanos) {
        assertThat(Values.parse(text, Duration.class)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "ms", "-1ms", "20 parsecs", "20ms!", ""})
    void refusesDurationsThatLackANumberOrAUnit(String text) {
        assertThatThrownBy(() -> Values.parse(text, Duration.class)).hasMessageContaining("a duration with its unit");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7b, 7", "2k, 2048", "2KB, 2048", "250MB, 262144000", "0.5g, 536870912", "1gb, 1073741824"})
    void readsSizesInBytes(String text, long bytes) {
        assertThat(Values.parse(text, long.class)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "1TB", "-1", ""})
    void refusesSizesThatAreNone(String text) {
        assertThatThrownBy(() -> Values.parse(text, long.class)).hasMessageContaining("a size");
    }

    @Test
    void readsOnAndOffAndNothingElse() {
        assertThat(Values.parse("on", boolean.class)).isEqualTo(true);
        assertThat(Values.parse("off", boolean.class)).isEqualTo(false);
        assertThatThrownBy(() -> Values.parse("yes", boolean.class)).hasMessageContaining("on or off");
    }

    @Test
    void readsPathsAndPatterns() {
        assertThat(Values.parse("a/b", Path.class)).isEqualTo(Path.of("a", "b"));
        assertThat(((Pattern) Values.parse("a+", Pattern.class)).pattern()).isEqualTo("a+");
    }

    @Test
    void refusesTypesThatNoOptionHas() {
        assertThatThrownBy(() -> Values.parse("1", Integer.class)).hasMessageContaining("Integer");
    }
}
