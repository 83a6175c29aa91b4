package dev.holdup.cli;

import dev.holdup.cli.attach.RunningJvm;
import dev.holdup.cli.attach.RunningJvms;
import dev.holdup.cli.exit.ExitCodes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code holdup ps}: the JVMs that can be attached to. */
@Command(
        name = "ps",
        description = "List your JVMs, and which have the agent.",
        footer = {"", "Example:  holdup ps"})
final class PsCommand implements Callable<Integer> {
    private static final String ROW = "%8s  %-10s  %-16s  %s";
    private static final int BEFORE_MAIN = String.format(ROW, "", "", "", "").length();
    private final Context context;

    PsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<RunningJvm> jvms = RunningJvms.list();
        if (jvms.isEmpty()) {
            context.say("no other JVM of " + System.getProperty("user.name") + " can be attached to.");
            return ExitCodes.OK;
        }
        context.out().println(String.format(ROW, "PID", "JDK", "agent", "main").stripTrailing());
        jvms.forEach(jvm -> context.out().println(row(jvm)));
        context.out().flush();
        return ExitCodes.OK;
    }

    private String row(RunningJvm jvm) {
        String unknown = jvm.answered() ? "–" : "no answer";
        String main = jvm.main().isEmpty() ? "(not known)" : jvm.main();
        return String.format(ROW, jvm.pid(), jvm.jdk().orElse("?"), jvm.agent().orElse(unknown), fromTheLeft(main));
    }

    private String fromTheLeft(String name) {
        int room = Math.max(20, context.terminal().width() - BEFORE_MAIN);
        return name.length() <= room ? name : "…" + name.substring(name.length() - room + 1);
    }
}
