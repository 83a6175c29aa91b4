package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The integration tests' table of operations, one after the other on one loop; the program measures each itself. */
record Operations(String name, String kind, String classPath, Pattern loops) implements Program {
    @Override
    public List<String> jvm() {
        return List.of();
    }

    @Override
    public String main() {
        return "dev.holdup.it.app.OperationsApp";
    }

    @Override
    public List<Truth> play(Place place, Tool tool, Path file) throws Exception {
        Path truth = place.folder().resolve("truth.csv");
        Files.deleteIfExists(truth);
        Process process = place.start(tool, file, this, List.of(kind, truth.toString()));
        try (var input = process.getOutputStream()) {
            int given = 0;
            while (process.isAlive()) {
                long asked =
                        place.said().stream().filter("input please"::equals).count();
                for (; given < asked; given++) {
                    input.write('x'); // one byte for each: what is left over would not be waited for
                    input.flush();
                }
                Thread.sleep(20);
            }
        }
        if (process.exitValue() != 0 || !Files.exists(truth)) {
            throw new IOException(name + " under " + tool.name() + " ended with " + process.exitValue() + ": "
                    + String.join("\n", place.said()));
        }
        return Files.readAllLines(truth).stream().map(Operations::truth).toList();
    }

    private static Truth truth(String line) {
        String[] fields = line.split(",", -1);
        return new Truth(
                fields[0],
                fields[1],
                "lambda$" + fields[0] + "$",
                fields[1].isEmpty() ? 0 : 1,
                Long.parseLong(fields[2]) / 1e6);
    }
}
