package dev.holdup.analysis.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Recordings of the program Workload, made by a JVM of its own. */
final class Workloads {
    static final Path RUNNING_JDK = Path.of(System.getProperty("java.home"));

    private Workloads() {}

    static Path record(Path jdk, Path file, int rounds) throws Exception {
        Process process = start(jdk, List.of(), "whole", file.toString(), Integer.toString(rounds));
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("no recording from " + jdk + ": " + said);
        }
        return file;
    }

    /** What JFR's repository holds after its JVM was killed without warning, two flushes into its only chunk. */
    static List<Path> kill(Path jdk, Path repository, int rounds) throws Exception {
        Process process = start(
                jdk,
                List.of("-XX:FlightRecorderOptions:repository=" + repository),
                "flushed",
                Integer.toString(rounds));
        try (BufferedReader said = process.inputReader()) {
            StringBuilder all = new StringBuilder();
            for (String line = said.readLine(); !"flushed".equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("no flush from " + jdk + ": " + all);
                }
                all.append(line).append('\n');
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(f -> f.toString().endsWith(".jfr")).toList();
        }
    }

    /** A JDK 25 beside the running one, where the machine has it. */
    static Optional<Path> jdk25() throws IOException {
        Path home = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(home)) {
            return jdks.filter(Workloads::is25).findFirst();
        }
    }

    private static boolean is25(Path jdk) {
        Path release = jdk.resolve("release");
        try {
            return Files.isExecutable(jdk.resolve("bin/java"))
                    && Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(Path jdk, List<String> options, String... arguments)
            throws IOException, URISyntaxException {
        Path source = Path.of(Workloads.class.getResource("Workload.java").toURI());
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.add(source.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
