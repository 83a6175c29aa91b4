package dev.holdup.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Something whose truth is known. */
interface Program {
    String name();

    List<String> jvm();

    String classPath();

    String main();

    /** Names of its loops' threads. */
    Pattern loops();

    /** To its end, under the tool. */
    Played play(Place place, Tool tool, Path file) throws Exception;
}
