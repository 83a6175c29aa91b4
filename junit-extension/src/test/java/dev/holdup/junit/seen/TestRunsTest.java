package dev.holdup.junit.seen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestRunsTest {
    private final TestRuns runs = new TestRuns();

    @Test
    void peersAreThoseThatRanAtTheSameTimeWhetherOverOrNot() {
        TestRun before = begin("before");
        runs.end(before);
        TestRun one = begin("one");
        TestRun brief = begin("brief");
        runs.end(brief);
        begin("still running");

        assertThat(runs.end(one).peers()).extracting(TestRun::name).containsExactlyInAnyOrder("brief", "still running");
    }

    @Test
    void oneAloneHasNone() {
        runs.end(begin("before"));

        TestRun alone = runs.end(begin("alone"));

        assertThat(alone.peers()).isEmpty();
        assertThat(alone.durationNanos()).isBetween(0L, 60_000_000_000L);
    }

    private TestRun begin(String name) {
        return runs.begin(name, TestRuns.now());
    }
}
