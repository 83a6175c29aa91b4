package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiddleTest {
    @Test
    void theMediansIntervalIsThatOfTables() {
        // published places for 95 %: none below 6, the 1st of 6, the 2nd of 9, the 4th of 15, the 6th of 20
        assertThat(Middle.place(5)).isEqualTo(-1);
        assertThat(Middle.place(6)).isZero();
        assertThat(Middle.place(9)).isEqualTo(1);
        assertThat(Middle.place(15)).isEqualTo(3);
        assertThat(Middle.place(20)).isEqualTo(5);
    }

    @Test
    void oneWildFigureMovesNeitherMedianNorInterval() {
        assertThat(Middle.of(9, 2, 4, 3, 8, 5, 7, 6, 1000).text()).isEqualTo("6.000 [3.000 .. 9.000]");
    }

    @Test
    void fewFiguresHaveNoInterval() {
        assertThat(Middle.of(3, 1, 2, 4).text()).isEqualTo("2.500");
        assertThat(Middle.of().text()).isEqualTo("–");
    }
}
