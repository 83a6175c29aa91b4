package dev.holdup.serve;

import dev.holdup.analysis.LiveAnalysis;
import dev.holdup.analysis.render.dashboard.Dashboard;
import dev.holdup.analysis.render.dashboard.DashboardJson;
import dev.holdup.analysis.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The last minute of a JVM, made anew while somebody looks; all who look share it. */
final class Feed implements Runnable {
    /** A document that came, or the end of all: then its JVM has ended, or cannot be read. */
    record News(long number, byte[] json, Report report, String end) {}

    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 250;
    /** Figures move on although nothing is written; a JVM that writes does so once a second, and is not to wait for these. */
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private static final long UNWANTED_NANOS = 15_000_000_000L;

    private final Jvms.Jvm jvm;
    private final LiveAnalysis analysis;
    private volatile long wantedNanos = System.nanoTime();
    private News latest = new News(0, null, null, null);

    Feed(Jvms.Jvm jvm, Path repository) {
        this.jvm = jvm;
        this.analysis = new LiveAnalysis(repository, WINDOW, Instant.now());
    }

    /** The latest that is newer than that number; the same again where none came in time. */
    synchronized News after(long number, Duration patience) throws InterruptedException {
        wantedNanos = System.nanoTime();
        long deadline = wantedNanos + patience.toNanos();
        long left = patience.toMillis();
        while (latest.number() <= number && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return latest;
    }

    synchronized boolean ended() {
        return latest.end() != null;
    }

    @Override
    public void run() {
        try {
            long madeNanos = 0;
            boolean news = true;
            while (System.nanoTime() - wantedNanos < UNWANTED_NANOS) {
                news |= analysis.poll(Instant.now());
                long started = System.nanoTime();
                if (news || started - madeNanos > LONGEST_NANOS) {
                    make();
                    madeNanos = started;
                    news = false;
                }
                if (!alive()) {
                    end("Process " + jvm.pid() + " has ended.");
                    return;
                }
                // at most half of a core, however much there is to read
                Thread.sleep(Math.max(POLL_MILLIS, (System.nanoTime() - started) / 1_000_000));
            }
            end("Nobody looked any more.");
        } catch (NoSuchFileException folderRemovedAtExit) {
            end(ending());
        } catch (IOException | RuntimeException e) {
            end("Process " + jvm.pid() + " cannot be read any more: " + e.getMessage());
        } catch (InterruptedException stopped) {
            end("The dashboard was stopped.");
        }
    }

    /** A JVM that ends in order removes its folder a little before it is gone. */
    private String ending() {
        boolean gone = ProcessHandle.of(jvm.pid())
                .map(process -> process.onExit()
                                .completeOnTimeout(null, 2, TimeUnit.SECONDS)
                                .join()
                        != null)
                .orElse(true);
        return "Process " + jvm.pid() + (gone ? " has ended." : " does not record any more.");
    }

    private void make() {
        Instant now = Instant.now();
        Double ageMs = analysis.told() ? Double.valueOf(analysis.age(now).toMillis()) : null;
        Dashboard document =
                Dashboard.of(analysis.observe(now), jvm.name(), new Dashboard.Live(jvm.pid(), ageMs, false));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DashboardJson.write(document, bytes);
        publish(new News(next(), bytes.toByteArray(), document.report(), null));
    }

    private boolean alive() {
        return ProcessHandle.of(jvm.pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    private synchronized long next() {
        return latest.number() + 1;
    }

    private synchronized void publish(News news) {
        latest = news;
        notifyAll();
    }

    private synchronized void end(String sentence) {
        publish(new News(next(), latest.json(), latest.report(), sentence));
    }
}
