package dev.holdup.benchmarks.reading;

import java.nio.file.Path;
import java.util.List;

/** Reads four event types, and of each event its stack: class and method name of every frame. */
interface Reader {
    List<String> WANTED =
            List.of("jdk.ExecutionSample", "jdk.JavaMonitorEnter", "jdk.ThreadPark", "jdk.ObjectAllocationInNewTLAB");

    Sum read(Path file) throws Exception;
}
