package dev.holdup.cli;

import dev.holdup.analysis.dump.ThreadDumps;
import dev.holdup.analysis.report.RecordedWaits;
import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.Failure;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.SnapshotText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who waits for whom, from whatever tells it. */
final class WaitSources {
    private static final long MOST_BYTES_OF_A_DUMP = 1L << 30;
    private final Context context;

    WaitSources(Context context) {
        this.context = context;
    }

    Snapshot read(String source) throws IOException {
        if (source.matches("\\d+")) {
            return live(Long.parseLong(source));
        }
        Path file = context.resolve(Path.of(source));
        if (Files.isDirectory(file) || source.endsWith(".jfr") || startsAsRecording(file)) {
            return RecordedWaits.of(new Reports(context).of(List.of(file)));
        }
        if (Files.size(file) > MOST_BYTES_OF_A_DUMP) {
            throw Failure.unreadable(file + " is larger than 1 GB, which no thread dump here may be.", "");
        }
        try {
            return ThreadDumps.read(source, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Failure.unreadable(e.getMessage() + ".", "");
        }
    }

    /** An agent that was not there goes again. */
    private Snapshot live(long pid) throws IOException {
        Path agent = context.agent().get().path();
        Path folder = Files.createTempDirectory("holdup-waits-");
        Path file = folder.resolve("waits");
        try (Attachment target = Attachment.to(pid)) {
            boolean ours = target.agentVersion().isEmpty();
            if (ours) {
                context.say("putting the agent into process " + pid + " for this look");
                target.send(agent, AgentCommand.START, AgentOptions.NONE.with("deadlocks", "off"));
            }
            try {
                target.send(agent, AgentCommand.DEADLOCKS, AgentOptions.NONE.with("file", file.toString()));
            } finally {
                if (ours) {
                    target.send(agent, AgentCommand.DETACH, AgentOptions.NONE);
                }
            }
            return SnapshotText.read(Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static boolean startsAsRecording(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            return start.length == 3 && start[0] == 'F' && start[1] == 'L' && start[2] == 'R';
        }
    }
}
