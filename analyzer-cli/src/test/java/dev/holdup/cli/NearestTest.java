package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("report", "record", "run");

    @Test
    void findsTheWordWithTheFewestEdits() {
        assertThat(Nearest.to("reprot", KNOWN)).contains("report");
        assertThat(Nearest.to("recrd", KNOWN)).contains("record");
    }

    @Test
    void findsTheWordThatWasBegun() {
        assertThat(Nearest.to("rep", KNOWN)).contains("report");
        assertThat(Nearest.to("r", KNOWN)).isEmpty();
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(Nearest.to("dashboard", KNOWN)).isEmpty();
    }
}
