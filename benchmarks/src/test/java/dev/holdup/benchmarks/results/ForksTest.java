package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.benchmarks.rounds.Configuration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ForksTest {
    private final Forks forks = new Forks();

    @Test
    void comparesEachForkWithTheOthersMedian() {
        fork(Configuration.BASE, 1, 10);
        fork(Configuration.BASE, 2, 100);
        fork(Configuration.BASE, 3, 9);
        fork(Configuration.AGENT, 1, 12);
        fork(Configuration.AGENT, 2, 12);
        assertThat(forks.added(Configuration.AGENT, Configuration.BASE, "park")).isEqualTo(new Spread(2, 2, 2, 2));
    }

    @Test
    void comparesNothingWithForksThatDidNotRun() {
        fork(Configuration.AGENT, 2, 12);
        assertThat(forks.added(Configuration.AGENT, Configuration.BASE, "park").count())
                .isZero();
    }

    @Test
    void takesFromTheWallWhatOtherProcessesHad() {
        String json = """
                {"benchmark": "a.Hooks.park",
                 "primaryMetric": {"rawData": [[100, 300]]},
                 "secondaryMetrics": {
                   "cpuNanos": {"rawData": [[50, 50]]}, "wallNanos": {"rawData": [[50, 100]]},
                   "gc.alloc.rate.norm": {"rawData": [[16, 16]]}}}""";
        assertThat(Fork.of(JsonMapper.shared().readTree(json))).isEqualTo(new Fork("park", 150, 112.5, 16));
    }

    private void fork(Configuration configuration, int round, double cpuNanos) {
        forks.add(configuration, round, new Fork("park", 0, cpuNanos, 0));
    }
}
