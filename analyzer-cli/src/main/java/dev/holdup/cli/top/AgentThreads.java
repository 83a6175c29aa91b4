package dev.holdup.cli.top;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** What the agent's own threads use of a core, as Linux counts it; its hooks run on the application's threads. */
final class AgentThreads {
    private static final String NAMES = "holdup-";
    private static final long WINDOW_NANOS = 10_000_000_000L;

    private record Look(long atNanos, long cpuNanos) {}

    private final Path tasks;
    private final Deque<Look> looks = new ArrayDeque<>();

    AgentThreads(long pid) {
        tasks = Path.of("/proc", Long.toString(pid), "task");
    }

    void look() {
        long now = System.nanoTime();
        try (Stream<Path> threads = Files.list(tasks)) {
            looks.add(new Look(
                    now,
                    threads.filter(AgentThreads::ours)
                            .mapToLong(AgentThreads::cpuNanos)
                            .sum()));
        } catch (IOException anotherSystem) {
            return;
        }
        while (looks.size() > 2 && now - looks.peek().atNanos() > WINDOW_NANOS) {
            looks.remove();
        }
    }

    /** Over the last ten seconds; null where the system does not tell, and before it can. */
    Double share() {
        if (looks.size() < 2) {
            return null;
        }
        long length = looks.getLast().atNanos() - looks.getFirst().atNanos();
        long used = looks.getLast().cpuNanos() - looks.getFirst().cpuNanos();
        return length < 500_000_000L ? null : Math.max(0, Math.round(10_000.0 * used / length) / 10_000.0);
    }

    private static boolean ours(Path thread) {
        return text(thread.resolve("comm")).startsWith(NAMES);
    }

    /** The first of three numbers. */
    private static long cpuNanos(Path thread) {
        String[] parts = text(thread.resolve("schedstat")).split(" ");
        return parts[0].isEmpty() ? 0 : Long.parseLong(parts[0]);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException threadHasEnded) {
            return "";
        }
    }
}
