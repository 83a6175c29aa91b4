package dev.holdup.benchmarks.rounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks in rounds; in each, every configuration has one fork a benchmark, in random order, so that what else
 * the machine does falls on all alike. Leaves JMH's JSON, one file a round and configuration.
 */
public final class Rounds {
    private static final long SEED = 20261121;

    private final Path agent;
    private final Path raw;
    private final int rounds;
    private final Path recordings;

    private Rounds(Path agent, Path raw, int rounds, Path recordings) {
        this.agent = agent;
        this.raw = raw;
        this.rounds = rounds;
        this.recordings = recordings;
    }

    /** Arguments: agent jar, folder for the JSON, rounds, folder for recordings. */
    public static Rounds of(String... arguments) throws IOException {
        return new Rounds(
                Path.of(arguments[0]).toAbsolutePath(),
                Files.createDirectories(Path.of(arguments[1])),
                Integer.parseInt(arguments[2]),
                Files.createDirectories(Path.of(arguments[3])));
    }

    /** @param what says which benchmarks a configuration's forks run, and with what parameters */
    public void run(List<Configuration> configurations, BiConsumer<Configuration, ChainedOptionsBuilder> what)
            throws RunnerException, IOException {
        Random random = new Random(SEED);
        for (int round = 1; round <= rounds; round++) {
            List<Configuration> order = new ArrayList<>(configurations);
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
                ChainedOptionsBuilder options = options(raw.resolve(name + ".json"));
                what.accept(configuration, options);
                configuration.apply(options, agent, recordings);
                new Runner(options.build()).run();
            }
        }
    }

    private static ChainedOptionsBuilder options(Path result) {
        return new OptionsBuilder()
                .forks(1)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString());
    }
}
