package dev.holdup.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application of this module in a JVM of its own; its lines of output are gathered as they come. */
final class App implements AutoCloseable {
    static final Path AGENT = Path.of(System.getProperty("holdup.agent.jar", "../launcher/target/holdup-agent.jar"))
            .toAbsolutePath()
            .normalize();
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path LIBRARIES =
            Path.of("../libraries/target").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 180;

    final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;

    private App(Process process) {
        this.process = process;
        reader = new Thread(this::read, "app-output");
        reader.setDaemon(true);
        reader.start();
    }

    static App start(Jdk jdk, String netty, List<String> jvmOptions, Class<?> main, String... arguments)
            throws IOException {
        return startBy(List.of(), jdk, netty, jvmOptions, main, arguments);
    }

    /** By a command that runs what follows it, as {@code taskset -c 0} does. */
    static App startBy(
            List<String> launcher, Jdk jdk, String netty, List<String> jvmOptions, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(jdk.java());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(TARGET.resolve("classes") + ":" + TARGET.resolve(netty) + "/*");
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new App(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** An application of the module agent/libraries, with the libraries of one of its folders. */
    static App startOn(Jdk jdk, String libraries, List<String> jvmOptions, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", LIBRARIES.resolve("classes") + ":" + LIBRARIES.resolve(libraries) + "/*", main));
        command.addAll(List.of(arguments));
        return new App(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static String agent(String options) {
        return "-javaagent:" + AGENT + "=" + options;
    }

    /** Waits for the end. @return the exit code */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + lines);
        }
        reader.join(TimeUnit.SECONDS.toMillis(10));
        return process.exitValue();
    }

    /** Waits until a line contains the text. */
    App await(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lines.stream().noneMatch(line -> line.contains(text))) {
            if (System.nanoTime() > end || !process.isAlive() && !reader.isAlive()) {
                throw new AssertionError("no '" + text + "' in " + lines);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return this;
    }

    void say(String text) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(text.getBytes());
        in.flush();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.equals("input please")) {
                    say("x"); // one byte: what is left over would not be waited for
                }
            }
        } catch (IOException ended) {
            // the process is gone
        }
    }
}
