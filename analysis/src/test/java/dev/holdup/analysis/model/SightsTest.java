package dev.holdup.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SightsTest {
    private static final Loop FIRST = loop("first", 10);
    private static final Loop SECOND = loop("second", 20);

    @Test
    void tellsTheLatestThatHadBegun() {
        Sights sights = new Sights(SECOND);
        sights.add(SECOND, "second", 20);
        sights.add(FIRST, "first", 10);

        assertThat(sights.at(9)).isNull();
        assertThat(sights.at(10)).isEqualTo(FIRST);
        assertThat(sights.at(19)).isEqualTo(FIRST);
        assertThat(sights.at(20)).isEqualTo(SECOND);
        assertThat(sights.first()).isEqualTo(SECOND);
    }

    @Test
    void aNameDecidesOnlyBetweenSeveral() {
        Sights sights = new Sights(FIRST);
        sights.add(FIRST, "first", 10);
        assertThat(sights.at("renamed", 15)).isEqualTo(FIRST);

        sights.add(SECOND, "second", 20);
        assertThat(sights.at("first", 25)).isEqualTo(FIRST);
        assertThat(sights.at("second", 15)).isNull();
        assertThat(sights.at("renamed", 25)).isNull();
    }

    @Test
    void ofTwoAtOnceTheFirstCounts() {
        Sights sights = new Sights(FIRST);
        sights.add(FIRST, "first", 10);
        sights.add(SECOND, "second", 10);

        assertThat(sights.at(10)).isEqualTo(FIRST);
    }

    private static Loop loop(String name, long firstSeenNanos) {
        return new Loop(1, name, null, null, Loop.EVENT_LOOP, firstSeenNanos);
    }
}
