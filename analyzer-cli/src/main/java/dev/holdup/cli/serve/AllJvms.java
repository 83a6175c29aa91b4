package dev.holdup.cli.serve;

import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.attach.RunningJvm;
import dev.holdup.cli.attach.RunningJvms;
import dev.holdup.cli.exit.Failure;
import dev.holdup.serve.Jvms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The JVMs of this user: those with the agent can be watched, the others are listed with the way to put it in. */
public final class AllJvms implements Jvms {
    /** Asking each of them takes time, theirs as well. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private static final long FIRST_PATIENCE_MILLIS = 2_000;
    /** Later the list of before is good enough. */
    private static final long PATIENCE_MILLIS = 300;

    private volatile List<Jvm> known;
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private long askedNanos = System.nanoTime() - FRESH_NANOS;

    /** Asks at once: the first page will want to know. */
    public AllJvms() {
        asking();
    }

    @Override
    public List<Jvm> list() {
        long patience = known == null ? FIRST_PATIENCE_MILLIS : PATIENCE_MILLIS;
        asking().completeOnTimeout(null, patience, TimeUnit.MILLISECONDS).join();
        List<Jvm> now = known;
        return now == null ? List.of() : now;
    }

    /** A copy, as whoever waits for it ends it. */
    private synchronized CompletableFuture<Void> asking() {
        if (asking.isDone() && System.nanoTime() - askedNanos >= FRESH_NANOS) {
            askedNanos = System.nanoTime();
            asking = CompletableFuture.runAsync(
                    () -> known = RunningJvms.list().stream().map(AllJvms::jvm).toList());
        }
        return asking.exceptionally(notTold -> null).copy();
    }

    @Override
    public Path repository(long pid) throws IOException {
        return repositoryOf(pid);
    }

    static Path repositoryOf(long pid) throws IOException {
        try (Attachment target = Attachment.to(pid)) {
            return target.repository()
                    .orElseThrow(() -> new IOException("Process " + pid + " does not say where it records."));
        } catch (Failure failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private static Jvm jvm(RunningJvm of) {
        String note = of.agent().isPresent()
                ? null
                : of.answered() ? "It has no agent: holdup attach " + of.pid() + " puts it in." : "It does not answer.";
        return new Jvm(of.pid(), of.main(), of.agent().isPresent(), note);
    }
}
