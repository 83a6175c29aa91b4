package dev.holdup.cli.demo;

import dev.holdup.cli.exit.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The sample server in a process of its own; it ends with us at the latest. */
public final class SampleServer implements AutoCloseable {
    private static final String READY = "listening on ";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int TAIL_LINES = 8;

    private final Process process;
    private final Path log;
    private final Thread killer;
    private final CompletableFuture<String> url = new CompletableFuture<>();

    private SampleServer(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.killer = new Thread(process::destroyForcibly, "holdup-demo-end");
    }

    /** @param log takes its standard error */
    public static SampleServer start(List<String> command, Path log) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        SampleServer server = new SampleServer(process, log);
        Runtime.getRuntime().addShutdownHook(server.killer);
        Thread reader = new Thread(server::read, "holdup-demo-out");
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    /**
     * Waits until it says where it listens.
     *
     * @throws Failure with the end of its log if it ended or was silent for a minute
     */
    public String url() throws InterruptedException, IOException {
        try {
            return url.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw notDone("The sample server ended before it was ready");
        } catch (TimeoutException e) {
            throw notDone("The sample server was not ready within a minute");
        }
    }

    /** Ends it in order, so that the agent writes its recording. */
    public void stop() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw notDone("The sample server has not ended " + STOP_LIMIT.toSeconds() + " s after SIGTERM");
        }
    }

    /** A failure that shows the end of the server's log. */
    public Failure notDone(String sentence) throws IOException {
        List<String> lines = Files.isReadable(log) ? Files.readAllLines(log) : List.of();
        List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        String said = tail.isEmpty() ? "It printed nothing." : "It printed:\n" + String.join("\n", tail);
        return Failure.notDone(sentence + ".", said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    url.complete(line.substring(READY.length()).strip());
                }
            }
        } catch (IOException closed) {
            url.completeExceptionally(closed);
        }
        url.completeExceptionally(new IOException("end of output"));
    }
}
