package dev.holdup.benchmarks.attach;

import dev.holdup.benchmarks.servers.Processors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that is started, says a line when it is ready, and is asked for its memory when it has been left alone. */
record Startup(String program, String ready, List<String> command) {
    private static final long SETTLING_MS = 2_000;

    /** What the JVM needs to say a word. */
    static Startup ofNothing() {
        return new Startup(
                "nothing",
                "ready",
                List.of("-cp", System.getProperty("java.class.path"), TargetApp.class.getName(), "0"));
    }

    static Startup ofShop(Path jar) {
        return new Startup("netty-http", "listening on ", List.of("-jar", jar.toString(), "--port", "0"));
    }

    Started play(With with, Path agent, Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of(AttachRun.java(), "-Xmx256m"));
        words.addAll(with.options(agent, folder));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectError(folder.resolve("start.err").toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            String line = process.inputReader().readLine();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (line == null || !line.startsWith(ready)) {
                throw new IOException(program + " said " + line + "; " + Files.readString(folder.resolve("start.err")));
            }
            double cpu = Processors.of(process.pid());
            AttachRun.sleep(SETTLING_MS);
            return new Started(AttachRun.jdk(), program, with, seconds, cpu, residentMb(process.pid()));
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Source: Linux. */
    private static double residentMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
