package dev.holdup.cli.attach;

import java.util.Locale;

/** What the agent can be told. */
public enum AgentCommand {
    START,
    DUMP,
    DEADLOCKS,
    DETACH,
    STATUS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
