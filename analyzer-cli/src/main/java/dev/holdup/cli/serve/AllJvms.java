package dev.holdup.cli.serve;

import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.attach.RunningJvm;
import dev.holdup.cli.attach.RunningJvms;
import dev.holdup.cli.exit.Failure;
import dev.holdup.serve.Jvms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The JVMs of this user: those with the agent can be watched, the others are listed with the way to put it in. */
public final class AllJvms implements Jvms {
    /** Asking each of them takes time, theirs as well. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private List<Jvm> known = List.of();
    private long knownNanos = System.nanoTime() - FRESH_NANOS;

    @Override
    public synchronized List<Jvm> list() {
        if (System.nanoTime() - knownNanos >= FRESH_NANOS) {
            known = RunningJvms.list().stream().map(AllJvms::jvm).toList();
            knownNanos = System.nanoTime();
        }
        return known;
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
