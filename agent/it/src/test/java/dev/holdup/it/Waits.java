package dev.holdup.it;

import com.sun.tools.attach.VirtualMachine;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.SnapshotText;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code holdup deadlocks PID} does: attach, look, and out again. */
record Waits(Process process, Path folder) {
    Snapshot look() throws Exception {
        Path file = folder.resolve("waits");
        expect("ok", order("command=start,deadlocks=off,out=" + folder));
        expect("ok", order("command=deadlocks,file=" + file));
        expect("ok", order("command=detach"));
        return SnapshotText.read(Files.readString(file));
    }

    String order(String arguments) throws Exception {
        Path reply = folder.resolve("reply" + System.nanoTime());
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            machine.loadAgent(App.AGENT.toString(), arguments + ",reply=" + reply);
        } finally {
            machine.detach();
        }
        return Files.readString(reply).strip();
    }

    private static void expect(String start, String reply) {
        if (!reply.startsWith(start)) {
            throw new AssertionError(reply);
        }
    }
}
