package dev.holdup.cli.gate;

import dev.holdup.analysis.gate.policy.Nearest;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.PolicyException;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.gate.policy.Presets;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policy that is meant: a file, a preset, the one that lies here, or the recommended one. */
public final class PolicyFiles {
    /** Taken where it lies in the working directory. */
    public static final String HERE = "holdup.yml";

    private PolicyFiles() {}

    /** @param given may be null */
    public static Policy find(String given, Path directory) {
        Path here = directory.resolve(HERE);
        if (given == null) {
            return Files.isRegularFile(here) ? read(HERE, here) : PolicyReader.preset(Presets.DEFAULT);
        }
        Path file = directory.resolve(given);
        if (Files.isRegularFile(file)) {
            return read(given, file);
        }
        if (Presets.names().contains(given)) {
            return PolicyReader.preset(given);
        }
        throw Failure.usage(
                "There is no policy file " + file + ", and no preset of that name"
                        + Nearest.to(given, Presets.names())
                                .map(nearest -> "; the nearest is '" + nearest + "'.")
                                .orElse("."),
                "Presets: " + String.join(", ", Presets.names()));
    }

    private static Policy read(String name, Path file) {
        try {
            return PolicyReader.read(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (PolicyException e) {
            throw Failure.usage(e.getMessage() + ".", e.wayOut()).because(e);
        } catch (IOException e) {
            throw Failure.usage("The policy " + file + " cannot be read: " + e, "")
                    .because(e);
        }
    }
}
