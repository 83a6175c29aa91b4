package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's load while a JDK was measured, noted before each round's configuration. */
final class Load {
    private Load() {}

    static String of(Path folder) throws IOException {
        return Text.plain(Spread.of(Files.readAllLines(folder.resolve("load.txt")).stream()
                .map(line -> Double.valueOf(line.split(" ")[1]))
                .toList()));
    }
}
