package dev.holdup.benchmarks.accuracy;

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
    public Played play(Place place, Tool tool, Path file) throws Exception {
        Path truth = place.folder().resolve("truth.csv");
        Files.deleteIfExists(truth);
        List<String> said =
                place.start(tool, file, this, List.of(kind, truth.toString())).end();
        List<Truth> truths =
                Files.readAllLines(truth).stream().map(Operations::truth).toList();
        return new Played(truths, said);
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
