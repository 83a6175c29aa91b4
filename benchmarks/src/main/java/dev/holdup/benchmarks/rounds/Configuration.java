package dev.holdup.benchmarks.rounds;

import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** What a fork runs with. Two are the same, without the agent: their difference is what chance makes. */
public enum Configuration {
    BASE,
    CONTROL,
    /** A recording of the JVM's own and no agent: JFR too weaves code into file and socket methods. */
    RECORDING,
    AGENT,
    /** The measuring thread is an event loop; compared with {@link #BASE}, where nothing knows of loops. */
    AGENT_LOOP;

    public boolean hasAgent() {
        return this == AGENT || this == AGENT_LOOP;
    }

    /** No stall ends within an iteration, so that the watchdog does not look at the measuring thread. */
    void apply(ChainedOptionsBuilder options, Path agent, Path recordings) {
        if (this == RECORDING) {
            options.jvmArgsAppend("-XX:StartFlightRecording:settings=none,"
                    + "jdk.ExecutionSample#enabled=true,jdk.ExecutionSample#period=20ms");
        }
        if (hasAgent()) {
            options.jvmArgsAppend(
                    "-javaagent:" + agent + "=out=" + recordings + ",stall=1h", "-D" + Hooks.EXPECTED + "=true");
        }
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
