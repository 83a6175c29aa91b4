package dev.holdup.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A loop that stands still some times for one reason, or is healthy: the integration tests' causes and scenarios. */
record Causes(String main, Truth truth, List<String> jvm, String classPath, Pattern loops) implements Program {
    private static final List<String> HEAP = List.of("-Xmx512m", "-XX:+UseSerialGC");

    static List<Program> all(String classPath, Pattern loops) {
        String causes = "dev.holdup.it.app.CausesApp";
        String scenarios = "dev.holdup.it.app.ScenarioApp";
        return List.of(
                new Causes(causes, new Truth("cpu", "cpu", ".Spinning.", 10, Double.NaN), List.of(), classPath, loops),
                new Causes(causes, held("sleep", "sleep", ".CausesApp.sleep"), List.of(), classPath, loops),
                new Causes(causes, held("socket", "socket", ".CausesApp.read"), List.of(), classPath, loops),
                new Causes(causes, held("full-gc", "pause", ""), HEAP, classPath, loops),
                new Causes(causes, held("thread-dump", "pause", ""), List.of(), classPath, loops),
                new Causes(causes, held("histogram", "pause", ""), HEAP, classPath, loops),
                new Causes(causes, silent("idle-gc"), HEAP, classPath, loops),
                new Causes(causes, silent("healthy"), List.of(), classPath, loops),
                new Causes(scenarios, held("ten-blocks", "park", ".ScenarioApp.block"), List.of(), classPath, loops),
                new Causes(
                        scenarios,
                        new Truth("slices", "crowded-iteration", ".ScenarioApp.", 1, Double.NaN),
                        List.of(),
                        classPath,
                        loops),
                new Causes(scenarios, silent("idle"), List.of(), classPath, loops));
    }

    private static Truth held(String name, String category, String marker) {
        return new Truth(name, category, marker, 10, Double.NaN);
    }

    private static Truth silent(String name) {
        return new Truth(name, "", "", 0, Double.NaN);
    }

    @Override
    public String name() {
        return "stalls on Vert.x";
    }

    @Override
    public Played play(Place place, Tool tool, Path file) throws Exception {
        List<String> said =
                place.start(tool, file, this, List.of("vertx", truth.name())).end();
        return new Played(List.of(truth), said);
    }
}
