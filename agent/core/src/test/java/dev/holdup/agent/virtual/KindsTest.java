package dev.holdup.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {
    private final Kinds kinds = new Kinds();

    @Test
    void numbersInNamesMakeNoKind() {
        assertThat(NamePattern.of("scraper-12-of-300")).isEqualTo("scraper-*-of-*");
        assertThat(NamePattern.of("")).isEmpty();
        assertThat(kinds.of(named("scraper-1"))).isSameAs(kinds.of(named("scraper-77")));
        assertThat(kinds.of(named("scraper-1"))).isNotSameAs(kinds.of(named("parser-1")));
        assertThat(kinds.of(named("scraper-1")).name()).isEqualTo("scraper-*");
    }

    @Test
    void theHashIsThatOfThePattern() {
        assertThat(NamePattern.hash("a-1")).isEqualTo(NamePattern.hash("a-999")).isNotEqualTo(NamePattern.hash("a-"));
        assertThat(NamePattern.hash("1a2")).isEqualTo(NamePattern.hash("12a3")).isNotEqualTo(NamePattern.hash("a2"));
    }

    @Test
    void aThreadWithoutANameIsOfItsTasksClassWhereThatIsKnown() {
        assertThat(kinds.of(named("")).name()).isEqualTo("(unnamed)");
    }

    @Test
    void namesThatDifferInLettersDoNotGrowWithoutEnd() {
        for (int i = 0; i < 10_000; i++) {
            String letters = Integer.toString(i, 26).replaceAll("[0-9]", "z") + Integer.toString(i * 31, 36);
            kinds.of(named("session-" + letters.replaceAll("[0-9]", "x") + (char) ('a' + i % 26)));
        }
        assertThat(kinds.all()).hasSizeBetween(33, 65);
        assertThat(kinds.of(named("one-more-kind")).name()).isIn("(other)", "one-more-kind");
    }

    private static Thread named(String name) {
        return new Thread(() -> {}, name);
    }
}
