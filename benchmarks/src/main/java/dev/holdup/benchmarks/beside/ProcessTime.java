package dev.holdup.benchmarks.beside;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time of a process, to the nanosecond where Linux' other count of it has 10 ms. A thread that begins and ends
 * between two looks is not seen. Source: {@code /proc/PID/task/TID/schedstat}.
 */
final class ProcessTime {
    private final Map<String, Long> known = new HashMap<>();
    private final Path threads;
    private long nanos;

    ProcessTime(long pid) {
        threads = Path.of("/proc/" + pid + "/task");
    }

    /** Used so far. */
    long nanos() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                try {
                    String text = Files.readString(thread.resolve("schedstat"));
                    long now = Long.parseLong(text.substring(0, text.indexOf(' ')));
                    Long before = known.put(thread.getFileName().toString(), now);
                    nanos += before == null || before > now ? now : now - before;
                } catch (IOException ended) {
                    // between the list and the look
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return nanos;
    }
}
