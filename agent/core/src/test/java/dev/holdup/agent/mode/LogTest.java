package dev.holdup.agent.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {
    private final List<String> printed = new ArrayList<>();
    private final Log log = new Log(printed::add);

    @Test
    void printsEachPlaceOnceAndOnlyWhenItsThreadComes() {
        log.accept("sleep held loop-1 for 3.0 ms at a.B.c(B.java:1)");
        log.accept("sleep held loop-2 for 9.0 ms at a.B.c(B.java:1)");
        log.accept("sleep held loop-2 for 9.0 ms at a.B.c(B.java:2)");
        assertThat(printed).isEmpty();

        log.run();
        log.run();

        assertThat(printed)
                .containsExactly(
                        "sleep held loop-1 for 3.0 ms at a.B.c(B.java:1)",
                        "sleep held loop-2 for 9.0 ms at a.B.c(B.java:2)");
    }

    @Test
    void printsNoMoreThanTwentyPlacesAndSaysSo() {
        for (int i = 0; i < 50; i++) {
            log.accept("sleep held loop-1 for 3.0 ms at a.B.c(B.java:" + i + ")");
        }
        log.run();

        assertThat(printed).hasSize(21);
        assertThat(printed.get(20)).startsWith("more than 20 places");
    }
}
