package dev.holdup.cli.top;

import dev.holdup.analysis.LiveAnalysis;
import dev.holdup.analysis.render.TopModel;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A JVM that is watched: what it has written lately, and what the agent costs there. */
public final class LiveJvm {
    private static final Duration LONGEST_UNCHANGED = Duration.ofSeconds(1);

    private final long pid;
    private final String name;
    private final Duration window;
    private final LiveAnalysis analysis;
    private final AgentThreads threads;
    private boolean news;
    private Report report;
    private Instant reported;

    /** @param name of the application, null where nobody told */
    public LiveJvm(long pid, String name, Path repository, Duration window) {
        this.pid = pid;
        this.name = name;
        this.window = window;
        this.analysis = new LiveAnalysis(repository, window, Instant.now());
        this.threads = new AgentThreads(pid);
        threads.look();
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

    public boolean told() {
        return analysis.told();
    }

    /** As of now; computed anew when something was written, and each second, as the window moves on. */
    public TopModel model() {
        Instant now = Instant.now();
        if (report == null || news || now.isAfter(reported.plus(LONGEST_UNCHANGED))) {
            report = analysis.recorded(now).report();
            reported = now;
            news = false;
        }
        double ageMs = analysis.told() ? millis(analysis.age(now)) : 0;
        return new TopModel(TopModel.SCHEMA, pid, name, millis(window), ageMs, threads.share(), report);
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }
}
