package dev.holdup.cli.top;

import dev.holdup.analysis.LiveAnalysis;
import dev.holdup.analysis.render.TopModel;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A JVM that is watched: what it has written lately, and what the agent costs there. */
public final class LiveJvm {
    private final long pid;
    private final Duration window;
    private final LiveAnalysis analysis;
    private final AgentThreads threads;
    private boolean news;

    public LiveJvm(long pid, Path repository, Duration window) {
        this.pid = pid;
        this.window = window;
        this.analysis = new LiveAnalysis(repository, window, Instant.now());
        this.threads = new AgentThreads(pid);
    }

    public static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Reads what is new; false when the JVM has ended. */
    public boolean poll() throws IOException {
        boolean alive = isAlive(pid);
        try {
            news |= analysis.poll(Instant.now());
        } catch (NoSuchFileException folderRemovedAtExit) {
            return false;
        }
        threads.look();
        return alive;
    }

    /** Whether something was written since the last model. */
    boolean news() {
        return news;
    }

    public boolean told() {
        return analysis.told();
    }

    public TopModel model() {
        news = false;
        Instant now = Instant.now();
        double ageMs = analysis.told() ? millis(analysis.age(now)) : 0;
        return new TopModel(
                TopModel.SCHEMA,
                pid,
                millis(window),
                ageMs,
                threads.share(),
                analysis.recorded(now).report());
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }
}
