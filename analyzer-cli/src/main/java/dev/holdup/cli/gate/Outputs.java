package dev.holdup.cli.gate;

import dev.holdup.analysis.gate.policy.Nearest;
import dev.holdup.analysis.render.gate.GateFormat;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The files that a gate was asked for, {@code FORMAT=FILE} each. */
public record Outputs(List<Output> files) {
    public record Output(GateFormat format, Path file) {}

    /** @throws Failure for another shape, an unknown format, and a folder that is not there */
    public static Outputs parse(List<String> given, UnaryOperator<Path> resolve) {
        List<Output> files = new ArrayList<>();
        for (String one : given) {
            int equals = one.indexOf('=');
            if (equals <= 0 || equals == one.length() - 1) {
                throw Failure.usage(
                        "--out wants FORMAT=FILE, not '" + one + "'.",
                        "As in --out sarif=holdup.sarif. Formats: " + String.join(", ", GateFormat.names()));
            }
            Path file = writable(resolve.apply(Path.of(one.substring(equals + 1))));
            files.add(new Output(format(one.substring(0, equals)), file));
        }
        return new Outputs(files);
    }

    /** @throws Failure where its folder is not there */
    public static Path writable(Path file) {
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw Failure.usage("There is no directory " + file.getParent() + " to write to.", "Make it first.");
        }
        return file;
    }

    public static GateFormat format(String name) {
        return GateFormat.named(name)
                .orElseThrow(() -> Failure.usage(
                        "There is no format '" + name + "'"
                                + Nearest.to(name, GateFormat.names())
                                        .map(nearest -> "; the nearest is '" + nearest + "'.")
                                        .orElse("."),
                        "Formats: " + String.join(", ", GateFormat.names())));
    }

    /** @throws Failure as a usage error: 1 would say that the gate failed */
    public void write(Function<GateFormat, String> rendered) {
        for (Output output : files) {
            try {
                Files.write(output.file(), rendered.apply(output.format()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw notWritten(output.file(), e);
            }
        }
    }

    public static Failure notWritten(Path file, IOException why) {
        return Failure.usage("Nothing can be written to " + file + ": " + why, "Name another file.")
                .because(why);
    }
}
