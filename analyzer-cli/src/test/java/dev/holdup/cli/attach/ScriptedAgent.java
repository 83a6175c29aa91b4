package dev.holdup.cli.attach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Speaks the agent's side of the protocol; {@code fail=throw|error|silent} is what it does instead. */
public final class ScriptedAgent {
    private ScriptedAgent() {}

    public static void premain(String arguments) throws IOException {
        Files.writeString(Path.of(parse(arguments).get("out")), arguments);
    }

    public static void agentmain(String arguments) throws IOException {
        Map<String, String> values = parse(arguments);
        Path reply = Path.of(values.get("reply"));
        switch (values.getOrDefault("fail", "")) {
            case "throw" -> throw new IllegalStateException("scripted");
            case "error" -> Files.writeString(reply, "error there is no loop here\n");
            case "silent" -> Files.deleteIfExists(reply);
            default -> obey(values, reply);
        }
    }

    private static void obey(Map<String, String> values, Path reply) throws IOException {
        switch (values.get("command")) {
            case "start" -> System.setProperty("holdup.agent", "scripted");
            case "detach" -> System.clearProperty("holdup.agent");
            default -> Files.writeString(Path.of(values.get("file")), "dump of " + values.get("command"));
        }
        Files.writeString(reply, "ok " + values.get("loops") + "\n");
    }

    private static Map<String, String> parse(String arguments) {
        Map<String, String> values = new HashMap<>();
        for (String item : arguments.split("(?<!\\\\),")) {
            String[] pair = item.split("=", 2);
            values.put(pair[0], pair[1].replace("\\,", ","));
        }
        return values;
    }
}
