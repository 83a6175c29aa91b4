package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalmReportTest {
    @Test
    void aRowIsTheMedianOfItsJvmsAndTheBarIsForSixteenLoops() {
        List<CalmReport.Window> windows = Stream.of(
                        "17\t16\t30\t0.0061\t0.0030",
                        "17\t16\t30\t0.0051\t0.0020",
                        "17\t16\t30\t0.0041\t0.0010",
                        "17\t16\t150\t0.0031\t0.0010",
                        "17\t256\t30\t0.0300\t0.0010")
                .map(CalmReport.Window::of)
                .toList();

        assertThat(CalmReport.table(windows))
                .contains("| 17 | 16 | 30 | 3 | 0.51 [0.46 .. 0.56] | 0.20 [0.15 .. 0.25] | **no** |")
                .contains("| 17 | 16 | 150 | 1 | 0.31 [0.31 .. 0.31] | 0.10 [0.10 .. 0.10] | yes |")
                .contains("| 17 | 256 | 30 | 1 | 3.00 [3.00 .. 3.00] | 0.10 [0.10 .. 0.10] |  |");
    }
}
