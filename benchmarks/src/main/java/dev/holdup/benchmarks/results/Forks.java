package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.rounds.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forks of one JDK, by configuration, benchmark and round. */
final class Forks {
    private final Map<Configuration, Map<String, Map<Integer, Fork>>> forks = new EnumMap<>(Configuration.class);
    private String jdk = "";

    static Forks read(Path folder) {
        Forks all = new Forks();
        for (int round = 1; ; round++) {
            boolean any = false;
            for (Configuration configuration : Configuration.values()) {
                Path file = folder.resolve("round" + round + "-" + configuration.fileName() + ".json");
                if (Files.exists(file)) {
                    any = true;
                    all.add(configuration, round, JsonMapper.shared().readTree(file));
                }
            }
            if (!any) {
                return all;
            }
        }
    }

    static List<Path> folders(Path raw) {
        try (Stream<Path> entries = Files.list(raw)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Configuration configuration, int round, JsonNode results) {
        for (JsonNode result : results) {
            add(configuration, round, Fork.of(result));
            jdk = result.get("jdkVersion").asString() + " ("
                    + result.get("vmVersion").asString() + ")";
        }
    }

    void add(Configuration configuration, int round, Fork fork) {
        forks.computeIfAbsent(configuration, c -> new TreeMap<>())
                .computeIfAbsent(fork.benchmark(), b -> new LinkedHashMap<>())
                .put(round, fork);
    }

    String jdk() {
        return jdk;
    }

    Iterable<String> benchmarks(Configuration configuration) {
        return forks.getOrDefault(configuration, Map.of()).keySet();
    }

    /** @return spread over the rounds; empty where the benchmark did not run */
    Spread of(Configuration configuration, String benchmark, ToDoubleFunction<Fork> figure) {
        return Spread.of(rounds(configuration, benchmark).values().stream()
                .map(figure::applyAsDouble)
                .toList());
    }

    /** CPU ns an operation that the first's forks have above the second's median. */
    Spread added(Configuration first, Configuration second, String benchmark) {
        return added(first, benchmark, second, benchmark);
    }

    Spread added(Configuration first, String benchmark, Configuration second, String baseline) {
        Spread below = of(second, baseline, Fork::cpuNanos);
        return Spread.of(rounds(first, benchmark).values().stream()
                .filter(fork -> below.count() > 0)
                .map(fork -> fork.cpuNanos() - below.median())
                .toList());
    }

    private Map<Integer, Fork> rounds(Configuration configuration, String benchmark) {
        return forks.getOrDefault(configuration, Map.of()).getOrDefault(benchmark, Map.of());
    }
}
