package dev.holdup.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Linux' counts. Units: s of processor time, of all processors together. Source: {@code /proc}. */
public record Processors(double busy, double stolen) {
    private static final double TICKS = 100;

    public static Processors now() throws IOException {
        // user, nice, system, idle, iowait, irq, softirq, steal
        String line = Files.readAllLines(Path.of("/proc/stat")).get(0);
        long[] ticks = Stream.of(line.trim().split("\\s+"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Processors((ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / TICKS, ticks[7] / TICKS);
    }

    /** Used by that process so far; threads that ended are counted. */
    public static double of(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Used by children that ended and were waited for, such as the load generator. */
    static double ofChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }
}
