package dev.holdup.agent.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long this process's cgroups were denied the processor, by {@code cpu.stat} of version 1 or 2, in its own group and
 * in those above it that can be seen. Linux adds up the time of all processors, so it is an upper bound for one thread.
 */
final class Throttling {
    private static final byte[] USEC = "throttled_usec ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NSEC = "throttled_time ".getBytes(StandardCharsets.US_ASCII);
    private static final long FRESH_NANOS = 1_000_000;

    private final List<ProcFile> files;
    private long readNanos;
    private long lastNanos = -1;

    private Throttling(List<Path> stats) {
        files = stats.stream().map(ProcFile::new).filter(ProcFile::isReadable).toList();
    }

    static Throttling ofThisProcess() {
        return new Throttling(StatFiles.FOUND);
    }

    /** For tests: of a process with these two files, mount points below that folder. */
    static Throttling of(List<String> cgroup, List<String> mounts, Path root) {
        return new Throttling(StatFiles.find(cgroup, mounts, root));
    }

    /** ns since the group was made; 0 where it has no limit, -1 where nothing tells. Not older than 1 ms. */
    long nanos() {
        long now = System.nanoTime();
        if (readNanos == 0 || now - readNanos > FRESH_NANOS) {
            readNanos = now;
            lastNanos = read();
        }
        return lastNanos;
    }

    void close() {
        files.forEach(ProcFile::close);
    }

    private long read() {
        if (files.isEmpty()) {
            return -1;
        }
        long sum = 0;
        for (ProcFile file : files) {
            long micros = file.numberAfter(USEC);
            sum += Math.max(0, micros >= 0 ? micros * 1000 : file.numberAfter(NSEC));
        }
        return sum;
    }

    /** Where the files are: they stay there. */
    private static final class StatFiles {
        static final List<Path> FOUND = find(lines("/proc/self/cgroup"), lines("/proc/self/mountinfo"), Path.of("/"));

        static List<Path> find(List<String> cgroup, List<String> mounts, Path root) {
            List<Path> found = new ArrayList<>();
            for (String line : mounts) {
                String[] halves = line.split(" - ", 2);
                String[] mount = halves[0].split(" ");
                if (halves.length < 2 || mount.length < 5) {
                    continue;
                }
                boolean unified = halves[1].startsWith("cgroup2 ");
                boolean cpu = halves[1].startsWith("cgroup ")
                        && List.of(halves[1].split("[ ,]")).contains("cpu");
                String group = unified || cpu ? group(cgroup, unified) : null;
                if (group != null) {
                    Path top = root.resolve(mount[4].substring(1));
                    String below = group.startsWith(mount[3]) ? group.substring(mount[3].length()) : "";
                    addUpwards(found, top, top.resolve(below.startsWith("/") ? below.substring(1) : below));
                }
            }
            return found;
        }

        private static String group(List<String> cgroup, boolean unified) {
            for (String line : cgroup) {
                String[] parts = line.split(":", 3);
                boolean wanted = parts.length == 3
                        && (unified
                                ? parts[1].isEmpty()
                                : List.of(parts[1].split(",")).contains("cpu"));
                if (wanted) {
                    return parts[2];
                }
            }
            return null;
        }

        private static void addUpwards(List<Path> found, Path top, Path group) {
            for (Path folder = group; folder != null && folder.startsWith(top); folder = folder.getParent()) {
                Path file = folder.resolve("cpu.stat");
                if (Files.isReadable(file)) {
                    found.add(file);
                }
            }
        }

        private static List<String> lines(String file) {
            try {
                return Files.readAllLines(Path.of(file));
            } catch (IOException | RuntimeException notLinux) {
                return List.of();
            }
        }
    }
}
