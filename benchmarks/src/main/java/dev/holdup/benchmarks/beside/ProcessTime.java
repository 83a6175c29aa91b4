package dev.holdup.benchmarks.beside;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time of a JVM but for its compilers, whose work ends once it is warm and comes in bursts of seconds until
 * then. To the nanosecond, where Linux' count of a whole process has 10 ms. A thread that begins and ends between two
 * looks is not seen. Source: {@code /proc/PID/task/TID/schedstat}.
 */
final class ProcessTime {
    private static final class Used {
        final boolean compiler;
        long nanos;

        Used(Path thread) throws IOException {
            // as much as Linux keeps of "C2 CompilerThread0"
            compiler = Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre\\R?");
        }
    }

    private final Map<String, Used> known = new HashMap<>();
    private final Path threads;

    ProcessTime(long pid) {
        threads = Path.of("/proc/" + pid + "/task");
    }

    /** Used so far. */
    long nanos() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                try {
                    look(thread);
                } catch (IOException ended) {
                    // between the list and the look
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return known.values().stream()
                .filter(used -> !used.compiler)
                .mapToLong(used -> used.nanos)
                .sum();
    }

    private void look(Path thread) throws IOException {
        String text = Files.readString(thread.resolve("schedstat"));
        String id = thread.getFileName().toString();
        Used used = known.get(id);
        if (used == null) {
            used = new Used(thread);
            known.put(id, used);
        }
        used.nanos = Long.parseLong(text.substring(0, text.indexOf(' ')));
    }
}
