package dev.holdup.cli.serve;

import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.top.LiveJvm;
import dev.holdup.serve.Jvms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** JVMs that a person named: each gets the agent where it has none, and loses it again at the end. */
public final class NamedJvms implements Jvms, AutoCloseable {
    private final Path agent;
    private final List<Jvm> jvms = new ArrayList<>();
    private final List<Long> ours = new ArrayList<>();

    private NamedJvms(Path agent) {
        this.agent = agent;
    }

    /** @throws Failure if one of them cannot be watched; then none keeps an agent of ours */
    public static NamedJvms watch(List<Long> pids, Path agent, Consumer<String> say) {
        NamedJvms all = new NamedJvms(agent);
        try {
            pids.forEach(pid -> all.add(pid, say));
            return all;
        } catch (Failure failure) {
            all.close();
            throw failure;
        }
    }

    @Override
    public List<Jvm> list() {
        return jvms.stream().map(NamedJvms::now).toList();
    }

    @Override
    public Path repository(long pid) throws IOException {
        return AllJvms.repositoryOf(pid);
    }

    @Override
    public void close() {
        for (long pid : ours) {
            if (LiveJvm.isAlive(pid)) {
                try (Attachment target = Attachment.to(pid)) {
                    target.send(agent, AgentCommand.DETACH, AgentOptions.NONE);
                }
            }
        }
        ours.clear();
    }

    private void add(long pid, Consumer<String> say) {
        try (Attachment target = Attachment.to(pid)) {
            if (target.agentVersion().isEmpty()) {
                say.accept("putting the agent into process " + pid + " …");
                target.send(agent, AgentCommand.START, AgentOptions.NONE);
                ours.add(pid);
            }
            jvms.add(new Jvm(pid, target.main().orElse("process " + pid), true, null));
        }
    }

    private static Jvm now(Jvm jvm) {
        return LiveJvm.isAlive(jvm.pid()) ? jvm : new Jvm(jvm.pid(), jvm.name(), false, "It has ended.");
    }
}
