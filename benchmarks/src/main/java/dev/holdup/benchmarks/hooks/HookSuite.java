package dev.holdup.benchmarks.hooks;

import dev.holdup.benchmarks.rounds.Configuration;
import dev.holdup.benchmarks.rounds.Rounds;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** Runs the hook benchmarks in rounds. */
public final class HookSuite {
    private HookSuite() {}

    /** Arguments: those of {@link Rounds#of}. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Rounds.of(arguments).run(List.of(Configuration.values()), HookSuite::choose);
    }

    private static void choose(Configuration configuration, ChainedOptionsBuilder options) {
        options.include(HookBenchmark.class.getSimpleName())
                .param("role", configuration == Configuration.AGENT_LOOP ? "loop" : "plain");
        if (configuration.hasAgent()) {
            options.include(DispatchBenchmark.class.getSimpleName());
        }
    }
}
