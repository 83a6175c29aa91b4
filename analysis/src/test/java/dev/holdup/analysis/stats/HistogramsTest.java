package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramsTest {
    @Test
    void aDamagedTextCostsItselfOnly() {
        assertThat(Histograms.sum(List.of("not base64 §", "AAAA", ""))).isNull();
        assertThat(Histograms.sum(Arrays.asList((String) null))).isNull();
    }
}
