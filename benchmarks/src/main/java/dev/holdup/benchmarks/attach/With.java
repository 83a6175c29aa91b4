package dev.holdup.benchmarks.attach;

import java.nio.file.Path;
import java.util.List;

/** What a program is started with. */
public enum With {
    NOTHING,
    /** A recording of the JVM's own in which nothing is switched on: the part of JFR in what the agent costs. */
    RECORDING,
    AGENT;

    List<String> options(Path agent, Path folder) {
        return switch (this) {
            case NOTHING -> List.of();
            case RECORDING -> List.of("-Xlog:jfr+startup=off", "-XX:StartFlightRecording:settings=none");
            case AGENT -> List.of("-javaagent:" + agent + "=out=" + folder);
        };
    }
}
