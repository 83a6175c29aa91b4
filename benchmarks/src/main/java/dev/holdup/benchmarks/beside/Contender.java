package dev.holdup.benchmarks.beside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one JVM starts with.
 *
 * @param turn generations in which it takes part: 0 all, 1 the odd ones, 2 the even ones
 */
record Contender(String name, int turn, List<String> options) {
    private static final Contender PLAIN = new Contender("none", 0, List.of());
    private static final Contender CONTROL = new Contender("nothing (A/A)", 0, List.of());

    /** Tracers with nothing to send to: they do their work in the process, which is what is compared. */
    private static final List<String> OPENTELEMETRY =
            List.of("-Dotel.traces.exporter=none", "-Dotel.metrics.exporter=none", "-Dotel.logs.exporter=none");

    private static final List<String> DATADOG = List.of(
            "-Ddd.remote_config.enabled=false",
            "-Ddd.instrumentation.telemetry.enabled=false",
            "-Ddd.jmxfetch.enabled=false",
            "-Ddd.trace.startup.logs=false");

    /**
     * The most important first.
     *
     * @param peers folder of their jars, and of {@code libasyncProfiler.so} where it takes part
     * @param left folder for what tools leave behind
     */
    static List<Contender> all(Path holdup, Path peers, Path left) {
        return Stream.of(
                        Stream.of(PLAIN, CONTROL),
                        Stream.of(new Contender("Holdup", 0, List.of("-javaagent:" + holdup + "=out=" + left))),
                        Stream.of(flightRecorder("default"), flightRecorder("profile")),
                        agent(
                                peers,
                                "BlockHound",
                                "blockhound",
                                1,
                                List.of("-XX:+AllowRedefinitionToAddDeleteMethods")),
                        agent(peers, "OpenTelemetry's agent", "opentelemetry-javaagent", 2, OPENTELEMETRY),
                        agent(peers, "Datadog's agent", "dd-java-agent", 2, DATADOG),
                        Stream.of("wall,interval=10ms", "cpu,interval=1ms")
                                .flatMap(event -> asyncProfiler(peers, event)))
                .flatMap(contenders -> contenders)
                .toList();
    }

    boolean takesPart(int generation, String wanted) {
        boolean plain = this == PLAIN || this == CONTROL;
        return plain || (turn == 0 || turn % 2 == generation % 2) && name.matches(wanted);
    }

    private static Contender flightRecorder(String settings) {
        return new Contender("JFR " + settings, 1, List.of("-XX:StartFlightRecording:settings=" + settings));
    }

    private static Stream<Contender> agent(Path peers, String name, String jar, int turn, List<String> options) {
        return Stream.of(new Contender(
                name,
                turn,
                Stream.concat(Stream.of("-javaagent:" + peers.resolve(jar + ".jar")), options.stream())
                        .toList()));
    }

    private static Stream<Contender> asyncProfiler(Path peers, String event) {
        return Optional.of(peers.resolve("libasyncProfiler.so")).filter(Files::exists).stream()
                .map(library -> new Contender(
                        "async-profiler " + event.replace(",interval=", " "),
                        2,
                        List.of("-agentpath:" + library + "=start,event=" + event)));
    }
}
