package dev.holdup.junit.seen;

import dev.holdup.junit.agent.AgentHere;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.SnapshotText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who waits for whom in this JVM, now. */
public final class Waits {
    private Waits() {}

    public static Snapshot look() {
        try {
            Path file = Files.createTempFile("holdup-waits-", ".tsv");
            try {
                AgentHere.order("deadlocks", file);
                return SnapshotText.read(Files.readString(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the agent's look for deadlocks failed", e);
        }
    }
}
