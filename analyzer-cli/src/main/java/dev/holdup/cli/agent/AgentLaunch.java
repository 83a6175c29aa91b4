package dev.holdup.cli.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command changed so that its JVM starts with the agent.
 *
 * @param environment variables to set besides the inherited ones
 */
public record AgentLaunch(List<String> command, Map<String, String> environment) {
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

    /** A {@code java} gets the agent as its first option; any other command in JAVA_TOOL_OPTIONS. */
    public static AgentLaunch of(
            List<String> command, Map<String, String> inherited, Path agent, AgentOptions options) {
        String argument = "-javaagent:" + agent + "=" + options;
        if (isJava(command)) {
            List<String> changed = new ArrayList<>(command);
            changed.add(1, argument);
            return new AgentLaunch(changed, Map.of());
        }
        String before = inherited.getOrDefault(TOOL_OPTIONS, "");
        String value = before.isBlank() ? quoted(argument) : before + " " + quoted(argument);
        return new AgentLaunch(command, Map.of(TOOL_OPTIONS, value));
    }

    public static boolean isJava(List<String> command) {
        Path name = Path.of(command.get(0)).getFileName();
        return name != null && Set.of("java", "java.exe").contains(name.toString());
    }

    // the JVM splits JAVA_TOOL_OPTIONS at white space, except between quotes, and knows no escape
    private static String quoted(String argument) {
        if (argument.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
            return argument;
        }
        char quote = argument.indexOf('"') < 0 ? '"' : '\'';
        return quote + argument + quote;
    }
}
