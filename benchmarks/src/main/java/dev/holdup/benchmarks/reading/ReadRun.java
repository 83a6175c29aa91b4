package dev.holdup.benchmarks.reading;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One reader on one recording in a JVM of its own, from its start on: what a command costs that is run once. */
public final class ReadRun {
    private ReadRun() {}

    /** Arguments: holdup, jdk, async-profiler or jmc; the recording. Prints a line of tab-separated figures. */
    public static void main(String[] arguments) throws Exception {
        Reader reader =
                switch (arguments[0]) {
                    case "holdup" -> new HoldupReader();
                    case "jdk" -> new JdkReader();
                    case "async-profiler" -> new AsyncProfilerReader();
                    case "jmc" -> new JmcReader();
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        Path file = Path.of(arguments[1]);
        long startedNanos = System.nanoTime();
        Sum sum = reader.read(file);
        double wallSeconds = (System.nanoTime() - startedNanos) / 1e9;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double cpuSeconds = system.getProcessCpuTime() / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%s\t%.2f\t%.2f\t%.0f\t%d\t%d\t%d\t%d",
                arguments[0],
                wallSeconds,
                cpuSeconds,
                Files.size(file) / 1048576.0,
                peakMegabytes(),
                sum.events(),
                sum.frames(),
                sum.letters()));
    }

    private static long peakMegabytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
