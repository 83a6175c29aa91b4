package dev.holdup.cli;

import dev.holdup.cli.agent.AgentOptions;
import picocli.CommandLine.Option;

/** The one option by which any command that starts the agent is given options for it. */
final class AgentOptionsOption {
    @Option(
            names = "--options",
            paramLabel = "K=V,…",
            description = "Options for the agent, as threshold=5ms,stall=50ms.")
    private String text = "";

    AgentOptions value() {
        return AgentOptions.parse(text);
    }
}
