package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.schema.FrameRules;
import org.junit.jupiter.api.Test;

class FrameRulesTest {
    private final FrameRules<String> rules = new FrameRules<>();

    @Test
    void fitsAClassWithItsNestedOnesAndNoOther() {
        rules.add("com.acme.Metrics", "class");

        assertThat(rules.of("com.acme.Metrics", "flush")).isEqualTo("class");
        assertThat(rules.of("com.acme.Metrics$Writer$1", "run")).isEqualTo("class");
        assertThat(rules.of("com.acme.MetricsTest", "flush")).isNull();
        assertThat(rules.of("com.acme", "Metrics")).isEqualTo("class"); // no class is called so
    }

    @Test
    void whatSaysMostOfAFrameIsTaken() {
        rules.add("com.*", "all");
        rules.add("com.acme.*", "package");
        rules.add("com.acme.Metrics", "class");
        rules.add("com.acme.Metrics.flush", "method");

        assertThat(rules.of("com.acme.Metrics", "flush")).isEqualTo("method");
        assertThat(rules.of("com.acme.Metrics", "add")).isEqualTo("class");
        assertThat(rules.of("com.acme.Other", "add")).isEqualTo("package");
        assertThat(rules.of("com.other.Other", "add")).isEqualTo("all");
        assertThat(rules.of("org.other.Other", "add")).isNull();
    }

    @Test
    void ofEqualPatternsTheFirstStays() {
        rules.add("a.B.c", "first");
        rules.add("a.B.c", "second");

        assertThat(rules.of("a.B", "c")).isEqualTo("first");
        assertThat(new FrameRules<>().isEmpty()).isTrue();
    }
}
