package dev.holdup.cli;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.model.Observations;
import dev.holdup.cli.exit.Failure;
import java.nio.file.Path;

/** What is made from samples of loops needs some; {@code loop} is the only one wanted, or null. */
record SampleCheck(Path recording, String loop) {
    /** @throws Failure with the reason and the way out */
    FlameGraph check(Observations seen) {
        FlameGraph graph = Flames.of(seen);
        if (!seen.byAgent()) {
            throw Failure.notDone(
                    recording + " was recorded without the agent, which samples the loops.",
                    "holdup run --out service.jfr -- java -jar service.jar");
        }
        if (graph.isEmpty()) {
            throw Failure.notDone(
                    recording + " holds no samples of loops: none was busy when one was due, or they were off.",
                    "Record it under load, without samples=off: holdup run --out service.jfr -- java -jar service.jar");
        }
        if (loop != null && !graph.loops().contains(loop)) {
            String nearest = Nearest.to(loop, graph.loops())
                    .map(name -> "; the nearest is '" + name + "'.")
                    .orElse(".");
            throw Failure.usage(
                    "There are no samples of a loop '" + loop + "'" + nearest,
                    "Loops: " + String.join(", ", graph.loops()));
        }
        return graph;
    }
}
