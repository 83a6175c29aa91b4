package dev.holdup.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentLaunchTest {
    private static final Path AGENT = Path.of("/cache/agent.jar");
    private static final AgentOptions OPTIONS = AgentOptions.parse("out=/tmp/a.jfr");

    @Test
    void givesJavaTheAgentBeforeItsOwnOptions() {
        AgentLaunch launch = AgentLaunch.of(List.of("/opt/jdk/bin/java", "-jar", "a.jar"), Map.of(), AGENT, OPTIONS);

        assertThat(launch.command())
                .containsExactly("/opt/jdk/bin/java", "-javaagent:/cache/agent.jar=out=/tmp/a.jfr", "-jar", "a.jar");
        assertThat(launch.environment()).isEmpty();
    }

    @Test
    void givesAnyOtherCommandTheAgentInItsEnvironment() {
        AgentLaunch launch = AgentLaunch.of(List.of("./javac-all", "x"), Map.of(), AGENT, OPTIONS);

        assertThat(launch.command()).containsExactly("./javac-all", "x");
        assertThat(launch.environment())
                .containsOnly(Map.entry("JAVA_TOOL_OPTIONS", "-javaagent:/cache/agent.jar=out=/tmp/a.jfr"));
    }

    @Test
    void keepsWhatTheEnvironmentSaidBefore() {
        AgentLaunch launch = AgentLaunch.of(List.of("./x"), Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"), AGENT, OPTIONS);

        assertThat(launch.environment().get("JAVA_TOOL_OPTIONS")).startsWith("-Xmx1g -javaagent:");
    }

    @Test
    void quotesAPathWithBlanksInTheEnvironmentOnly() {
        AgentOptions blank = AgentOptions.parse("out=/tmp/my dir");

        assertThat(AgentLaunch.of(List.of("./x"), Map.of(), AGENT, blank).environment())
                .containsValue("\"-javaagent:/cache/agent.jar=out=/tmp/my dir\"");
        assertThat(AgentLaunch.of(List.of("java"), Map.of(), AGENT, blank).command())
                .contains("-javaagent:/cache/agent.jar=out=/tmp/my dir");
    }
}
