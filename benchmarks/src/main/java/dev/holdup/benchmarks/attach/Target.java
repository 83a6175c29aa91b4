package dev.holdup.benchmarks.attach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link TargetApp} in a JVM of its own. */
final class Target implements AutoCloseable {
    /** Of the JVM since it began, but for the tick: since the last time it was asked. Units: s, ms. */
    record Mark(double cpuSeconds, double tickMs, int classes, int safepoints) {}

    private final Process process;
    private final Path safepoints;

    private Target(Process process, Path safepoints) {
        this.process = process;
        this.safepoints = safepoints;
    }

    static Target start(int classes, Path folder) throws IOException {
        Path log = folder.resolve("safepoints.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of(AttachRun.java(), "-Xmx256m"));
        command.add("-Xlog:safepoint=info:file=" + log + ":none");
        command.add("-XX:+EnableDynamicAgentLoading");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TargetApp.class.getName(), Integer.toString(classes)));
        Target target = new Target(
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("target.err").toFile())
                        .start(),
                log);
        target.line("ready");
        return target;
    }

    long pid() {
        return process.pid();
    }

    Mark mark() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        String[] words = line("").split(" ");
        return new Mark(
                Long.parseLong(words[0]) / 1e9,
                Long.parseLong(words[1]) / 1e6,
                Integer.parseInt(words[2]),
                Files.readAllLines(safepoints).size());
    }

    /** @return ms of the longest of those that were over after the mark */
    double longestSafepointMs(Mark since) throws IOException {
        return Safepoints.longestMs(
                Files.readAllLines(safepoints).stream().skip(since.safepoints()).toList());
    }

    private String line(String start) throws IOException {
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith(start)) {
            throw new IOException("the target said " + line + " where '" + start + "…' was due");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
