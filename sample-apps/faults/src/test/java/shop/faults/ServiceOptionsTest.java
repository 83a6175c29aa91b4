package shop.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceOptionsTest {
    @Test
    void portAndFaultsComeInAnyOrder() {
        ServiceOptions options = ServiceOptions.parse(7000, "--fault", "sleep:5", "--port", "0", "--fault", "cpu");
        assertThat(options.port()).isZero();
        assertThat(options.faults()).containsExactly(FaultSpec.parse("sleep:5"), FaultSpec.parse("cpu"));
        assertThat(ServiceOptions.parse(7000).port()).isEqualTo(7000);
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value",
        "--port 65536, --port must be 0 to 65535",
        "--port x, --port must be",
        "--ports 1, unknown option --ports"
    })
    void saysWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> ServiceOptions.parse(7000, line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
