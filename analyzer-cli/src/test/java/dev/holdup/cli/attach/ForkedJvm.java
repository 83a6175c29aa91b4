package dev.holdup.cli.attach;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JVM that runs {@link Idle}, started and ready. */
public final class ForkedJvm implements AutoCloseable {
    private final Process process;

    private ForkedJvm(Process process) {
        this.process = process;
    }

    public static ForkedJvm start(Path javaHome, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException(
                        command + " ended with " + process.onExit().join().exitValue());
            }
        }
        return new ForkedJvm(process);
    }

    /** The JDK that runs the tests. */
    public static Path thisJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Every JDK of 17 and 25 on this machine. */
    public static Stream<Path> jdks() {
        Optional<Path> newest = Stream.of("/usr/lib/jvm/temurin-25-jdk-amd64", "/usr/lib/jvm/java-25-openjdk-amd64")
                .map(Path::of)
                .filter(home -> home.resolve("bin/java").toFile().canExecute())
                .findFirst();
        return Stream.concat(Stream.of(thisJdk()), newest.stream()).distinct();
    }

    public String pid() {
        return Long.toString(process.pid());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it, and waits until it has. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
