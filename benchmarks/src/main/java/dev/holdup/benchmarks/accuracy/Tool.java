package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What is asked about a program. */
interface Tool {
    String name();

    /** @param file for what it writes, in the program's JVM */
    List<String> options(Path file);

    /** Classes that stand before the program's own main class. */
    default List<String> launcher(Path file, Pattern loops) {
        return List.of();
    }

    /** @param output what the program said, standard error too */
    List<Told> told(Path file, Pattern loops, List<String> output) throws IOException;
}
