package dev.holdup.cli.attach;

import com.sun.tools.attach.VirtualMachine;
import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** A line to a running JVM, through which its agent is loaded and spoken to. For one thread. */
public final class Attachment implements AutoCloseable {
    private static final Duration ATTACH_LIMIT = Duration.ofSeconds(10);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);
    /** Set by the agent in its JVM; the value is its version. */
    private static final String AGENT_PROPERTY = "holdup.agent";

    /** Set by JFR in its JVM. */
    private static final String REPOSITORY_PROPERTY = "jdk.jfr.repository";

    private final long pid;
    private final VirtualMachine jvm;

    private Attachment(long pid, VirtualMachine jvm) {
        this.pid = pid;
        this.jvm = jvm;
    }

    /** @throws Failure if that cannot be, with the reason and the way out */
    public static Attachment to(long pid) {
        AttachModule.require();
        Target.check(pid);
        try {
            return new Attachment(pid, Patience.within(ATTACH_LIMIT, () -> VirtualMachine.attach(Long.toString(pid))));
        } catch (Exception e) {
            throw AttachFailures.attaching(pid, e);
        }
    }

    /** The version of the agent that is active there, if one is. */
    public Optional<String> agentVersion() {
        return property(AGENT_PROPERTY);
    }

    /** The jar's or the main class's name, without folders, packages and ending. */
    public Optional<String> main() {
        return property("sun.java.command")
                .map(RunningJvm::mainOf)
                .map(name -> name.endsWith(".jar")
                        ? name.substring(0, name.length() - 4)
                        : name.substring(name.lastIndexOf('.') + 1));
    }

    /** The folder into which the JVM records, once a recording has been started there. */
    public Optional<Path> repository() {
        return property(REPOSITORY_PROPERTY).map(Path::of);
    }

    private Optional<String> property(String name) {
        try {
            Properties properties = Patience.within(ATTACH_LIMIT, jvm::getSystemProperties);
            return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
        } catch (Exception e) {
            throw AttachFailures.attaching(pid, e);
        }
    }

    /**
     * Loads the agent, or finds the one that is there, and has it do one thing.
     *
     * @return the agent's words after its {@code ok}; may be empty
     * @throws Failure with the agent's own sentence, or that there was no answer
     */
    public String send(Path agentJar, AgentCommand command, AgentOptions options) {
        try (ReplyFile reply = ReplyFile.create()) {
            AgentOptions arguments = AgentOptions.NONE
                    .with("command", command.word())
                    .with("reply", reply.path().toString())
                    .with(options);
            try {
                Patience.within(COMMAND_LIMIT, () -> {
                    jvm.loadAgent(agentJar.toString(), arguments.toString());
                    return null;
                });
            } catch (Exception e) {
                throw reply.failure().orElseGet(() -> AttachFailures.loading(pid, e));
            }
            return reply.words(pid);
        } catch (IOException e) {
            throw Failure.notDone(
                            "The file for the agent's answer cannot be used: " + e.getMessage(),
                            "Check the temporary directory " + System.getProperty("java.io.tmpdir") + ".")
                    .because(e);
        }
    }

    @Override
    public void close() {
        try {
            jvm.detach();
        } catch (IOException gone) {
            // the other JVM ended first: nothing is left to close
        }
    }
}
