package dev.holdup.benchmarks.tasks;

import dev.holdup.benchmarks.rounds.Configuration;
import dev.holdup.benchmarks.rounds.Rounds;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the task benchmarks in rounds, with the Netty of the class path; without one, those that need none. */
public final class TaskSuite {
    /** An iteration's length in ms, where it is not to be the benchmarks' own: to see that all works. */
    private static final Integer BRIEF = Integer.getInteger("benchmark.brief");

    private static final List<Configuration> CONFIGURATIONS =
            List.of(Configuration.BASE, Configuration.CONTROL, Configuration.AGENT);

    private TaskSuite() {}

    /** Arguments: those of {@link Rounds#of}. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Rounds.of(arguments).run(CONFIGURATIONS, TaskSuite::choose);
    }

    private static void choose(Configuration configuration, ChainedOptionsBuilder options) {
        Class<?> benchmark = hasNetty() ? TaskBenchmark.class : JdkBenchmark.class;
        options.include(benchmark.getSimpleName());
        if (BRIEF != null) {
            options.warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(BRIEF))
                    .measurementTime(TimeValue.milliseconds(BRIEF));
        }
    }

    private static boolean hasNetty() {
        return ClassLoader.getSystemResource("io/netty/channel/nio/NioEventLoopGroup.class") != null;
    }
}
