package dev.holdup.cli;

import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.BaselineFile;
import dev.holdup.analysis.gate.Gate;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Baselines: a directory of recordings, a recording, or the JSON file that {@code gate baseline update} writes. */
final class Baselines {
    private final Context context;

    Baselines(Context context) {
        this.context = context;
    }

    List<RunSummary> read(Path given, Policy policy) {
        Path path = context.resolve(given);
        return path.toString().endsWith(".json")
                ? file(path)
                : summaries(new RunFiles(context).read(List.of(given)), policy);
    }

    static List<RunSummary> summaries(List<Run> runs, Policy policy) {
        return runs.stream().map(run -> Gate.summary(policy, run)).toList();
    }

    private static List<RunSummary> file(Path path) {
        try {
            return BaselineFile.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Failure.unreadable(path + ": " + e.getMessage() + ".", "holdup gate baseline update makes one.");
        } catch (IOException e) {
            throw Failure.unreadable(
                            "The baseline " + path + " cannot be read.", "holdup gate baseline update makes one.")
                    .because(e);
        }
    }
}
