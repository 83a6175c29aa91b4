package dev.holdup.benchmarks.detach;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agent's way into and out of this JVM. Errors: an answer that is not {@code ok …} ends the run. */
final class Self {
    private final Path agent;
    private final Path folder;

    Self(Path agent, Path folder) {
        this.agent = agent;
        this.folder = folder;
    }

    void attach() throws IOException {
        order("command=start,out=" + folder + ",stall=1h");
    }

    void detach() throws IOException {
        order("command=detach");
    }

    private void order(String order) throws IOException {
        Path reply = folder.resolve("reply");
        Files.deleteIfExists(reply);
        VirtualMachine self = null;
        try {
            self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
            self.loadAgent(agent.toString(), order + ",reply=" + reply);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException(e);
        } finally {
            if (self != null) {
                self.detach();
            }
        }
        String answer = Files.readString(reply);
        if (!answer.startsWith("ok")) {
            throw new IOException(order + ": " + answer);
        }
    }
}
