package dev.holdup.cli.agent;

import dev.holdup.cli.exit.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Options for the agent, in order, written {@code key=value,key=value}; a comma inside a value is written {@code \,}. */
public final class AgentOptions {
    public static final AgentOptions NONE = new AgentOptions(Map.of());
    private static final String UNESCAPED_COMMA = "(?<!\\\\),";
    private final Map<String, String> values;

    private AgentOptions(Map<String, String> values) {
        this.values = values;
    }

    /** @throws Failure for an item without {@code =} */
    public static AgentOptions parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String item : text.split(UNESCAPED_COMMA)) {
            int equals = item.indexOf('=');
            if (equals <= 0 && !item.isBlank()) {
                throw Failure.usage(
                        "Agent option '" + item + "' has no value.",
                        "Write --options key=value,key=value; a comma inside a value is written \\, .");
            }
            if (equals > 0) {
                values.put(
                        item.substring(0, equals).strip(),
                        item.substring(equals + 1).replace("\\,", ","));
            }
        }
        return new AgentOptions(values);
    }

    public AgentOptions with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new AgentOptions(more);
    }

    /** With a planted block that gates look for, unless something else was said of it. */
    public AgentOptions controlled() {
        return values.containsKey("control") ? this : with("control", "on");
    }

    /** These, then the other's; the other's win. */
    public AgentOptions with(AgentOptions other) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new AgentOptions(more);
    }

    /** The value, or null. */
    public String get(String key) {
        return values.get(key);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue().replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }
}
