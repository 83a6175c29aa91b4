package dev.holdup.benchmarks.beside;

import dev.holdup.benchmarks.servers.Processors;
import dev.holdup.benchmarks.servers.ServerWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * One generation: a JVM for each contender, all alive at once. They are under load in turns, each for slices of some
 * milliseconds in random order, so that what slows the machine falls on all alike.
 */
public final class BesideRun {
    private static final long SLICE_NANOS = 15_000_000;
    private static final long ROUND_NANOS = Long.getLong("benchmark.brief", 1_000) * 1_000_000;
    private static final int ROUNDS = 8;
    private static final long IDLE_MILLIS = 4_000;

    private final List<ServerWindow> windows = new ArrayList<>();
    private final List<Alive> all = new ArrayList<>();
    private final Random random;

    private BesideRun(int generation) {
        random = new Random(generation);
    }

    /** Arguments: home of a JDK, server, generation, agent, folder of jars, folder for what is left, result, tools. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Server server = Server.named(arguments[1]);
        int generation = Integer.parseInt(arguments[2]);
        Path jars = Path.of(arguments[4]).toAbsolutePath();
        Path left = Path.of(arguments[5]).toAbsolutePath();
        BesideRun run = new BesideRun(generation);
        try {
            for (Contender contender : Contender.all(Path.of(arguments[3]).toAbsolutePath(), jars, left)) {
                if (contender.takesPart(generation, arguments[7])) {
                    Path folder = Files.createDirectories(left.resolve(Integer.toString(run.all.size())));
                    run.all.add(new Alive(contender, server.command(home, jars, contender.options()), folder));
                }
            }
            run.play(server.warmUpSeconds);
        } finally {
            for (Alive alive : run.all) {
                alive.close();
            }
        }
        Path result = Path.of(arguments[6]).toAbsolutePath();
        Files.createDirectories(result.getParent());
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(result, run.windows);
    }

    private void play(int warmUpRounds) throws IOException, InterruptedException {
        slices(warmUpRounds * ROUND_NANOS);
        all.forEach(alive -> alive.load.take());
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(measure());
        }
        Thread.sleep(IDLE_MILLIS / 4);
        double[] idle = used();
        Thread.sleep(IDLE_MILLIS);
        double[] later = used();
        for (int i = 0; i < idle.length; i++) {
            idle[i] = (later[i] - idle[i]) / (IDLE_MILLIS / 1e3);
        }
        for (int round = 0; round < ROUNDS; round++) {
            tell(round, rounds.get(round), idle);
        }
    }

    /** Loads everyone for so long in all. */
    private void slices(long nanosEach) throws IOException {
        List<Alive> order = new ArrayList<>(all);
        for (long done = 0; done < nanosEach; done += SLICE_NANOS) {
            Collections.shuffle(order, random);
            for (Alive alive : order) {
                alive.load.slice(SLICE_NANOS);
            }
        }
    }

    private Round measure() throws IOException {
        Processors before = Processors.now();
        long start = System.nanoTime();
        double ours = ours();
        double[] used = used();
        slices(ROUND_NANOS);
        double[] later = used();
        for (int i = 0; i < used.length; i++) {
            used[i] = later[i] - used[i];
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Processors after = Processors.now();
        double processors = seconds * Runtime.getRuntime().availableProcessors();
        return new Round(
                seconds,
                used,
                all.stream().map(alive -> alive.load.take()).toList(),
                (after.busy() - before.busy() - (ours() - ours)) / processors,
                (after.stolen() - before.stolen()) / processors);
    }

    /** Of this process and the servers, compilers and all. */
    private double ours() throws IOException {
        double sum = Processors.of(ProcessHandle.current().pid());
        for (Alive alive : all) {
            sum += Processors.of(alive.process.pid());
        }
        return sum;
    }

    private double[] used() throws IOException {
        double[] used = new double[all.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = all.get(i).time.nanos() / 1e9;
        }
        return used;
    }

    /**
     * A tool's threads may finish elsewhere what load gave them to do, and others run whether there is load or not: all
     * that a process took counts, less what it takes when idle for the time in which others had their turn.
     *
     * @param idle processor seconds a second
     */
    private void tell(int number, Round round, double[] idle) {
        for (int i = 0; i < idle.length; i++) {
            Load.Measured measured = round.measured.get(i);
            ServerWindow window = new ServerWindow(
                    number,
                    all.get(i).contender.name(),
                    measured.requests(),
                    measured.seconds(),
                    round.used[i] - idle[i] * (round.seconds - measured.seconds()),
                    measured.p50(),
                    measured.p99(),
                    round.foreign,
                    round.stolen);
            System.out.printf("%s idle %.4f%n", window, idle[i]);
            windows.add(window);
        }
    }

    /** Units: s; of all processors. */
    private record Round(double seconds, double[] used, List<Load.Measured> measured, double foreign, double stolen) {}
}
