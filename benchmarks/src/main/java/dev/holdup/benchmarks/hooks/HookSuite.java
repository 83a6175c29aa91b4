package dev.holdup.benchmarks.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the hook benchmarks in rounds; in each, every configuration has one fork a benchmark, in random order, so that
 * what else the machine does falls on all alike. Leaves JMH's JSON, one file a round and configuration.
 */
public final class HookSuite {
    private static final long SEED = 20261121;

    private HookSuite() {}

    /** Arguments: agent jar, folder for the JSON, rounds, folder for recordings. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path agent = Path.of(arguments[0]).toAbsolutePath();
        Path raw = Files.createDirectories(Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        Path recordings = Files.createDirectories(Path.of(arguments[3]));
        Random random = new Random(SEED);
        for (int round = 1; round <= rounds; round++) {
            List<Configuration> order = new ArrayList<>(List.of(Configuration.values()));
            Collections.shuffle(order, random);
            for (Configuration configuration : order) {
                String name = "round" + round + "-" + configuration.fileName();
                String load = Files.readString(Path.of("/proc/loadavg")).strip();
                System.out.println(name + "  load " + load);
                Files.writeString(
                        raw.resolve("load.txt"),
                        name + " " + load + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                run(configuration, agent, recordings, raw.resolve(name + ".json"));
            }
        }
    }

    private static void run(Configuration configuration, Path agent, Path recordings, Path result)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(HookBenchmark.class.getSimpleName())
                .forks(1)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString());
        configuration.apply(options, agent, recordings);
        new Runner(options.build()).run();
    }
}
