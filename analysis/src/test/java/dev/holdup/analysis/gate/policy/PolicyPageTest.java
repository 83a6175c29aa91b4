package dev.holdup.analysis.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference in {@code docs/gate.md} is what the schema says; {@code -Dholdup.docs.write=true} writes it. */
class PolicyPageTest {
    private static final Path PAGE = Path.of("..", "docs", "gate.md");
    private static final String MARKER = "<!-- generated below -->\n";

    @Test
    void referenceIsTheSchemaAndThePresets() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(MARKER) + MARKER.length();
        assertThat(start).isGreaterThan(MARKER.length());
        String expected = page.substring(0, start) + "\n" + generated();
        if (Boolean.getBoolean("holdup.docs.write")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page)
                    .as("write it anew: mvn -pl analysis -am test -Dtest=PolicyPageTest -Dholdup.docs.write=true")
                    .isEqualTo(expected);
        }
    }

    private static String generated() throws IOException {
        JsonNode schema;
        try (InputStream in = Policy.class.getResourceAsStream("/dev/holdup/policy-1.schema.json")) {
            schema = JsonMapper.shared().readTree(in);
        }
        StringBuilder text = new StringBuilder("| Key | Takes | Default | What it is |\n| --- | --- | --- | --- |\n");
        rows(text, "", schema.get("properties"));
        rows(text, "rules.KIND.", schema.at("/$defs/count/properties"));
        rows(text, "rules.METRIC.", schema.at("/$defs/limits/properties"));
        text.append("\nKINDs are ");
        text.append(String.join(
                ", ", RuleNames.all().stream().map(name -> "`" + name + "`").toList()));
        text.append("; of these the last three are METRICs.\n");
        for (String preset : Presets.names()) {
            text.append("\n### ")
                    .append(preset)
                    .append("\n```yaml\n")
                    .append(Presets.text(preset))
                    .append("```\n");
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, String prefix, JsonNode properties) {
        properties.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (prefix.isEmpty() && entry.getKey().equals("rules")) {
                return;
            }
            JsonNode item = value.has("items") ? value.get("items") : value;
            text.append("| `").append(prefix).append(entry.getKey()).append("` | ");
            text.append(takes(value)).append(" | ");
            text.append(value.has("default") ? "`" + value.get("default").asString() + "`" : "")
                    .append(" | ");
            text.append(value.get("description").asString()).append(" |\n");
            if (item.has("properties")) {
                rows(text, prefix + entry.getKey() + ".", item.get("properties"));
            }
        });
    }

    private static String takes(JsonNode value) {
        if (value.has("enum")) {
            return String.join(
                    ", ",
                    value.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (value.has("anyOf")) {
            return value.at("/anyOf/0").has("enum") ? "metric or list" : "number or rate";
        }
        String pattern = value.path("pattern").asString("");
        return value.has("const")
                ? value.get("const").asString()
                : value.path("type").asString("").equals("object")
                        ? "mapping"
                        : value.path("type").asString("").equals("array")
                                ? "list"
                                : pattern.contains("us|ms")
                                        ? "length of time"
                                        : pattern.contains("%")
                                                ? "share"
                                                : value.path("format")
                                                                .asString("")
                                                                .equals("date")
                                                        ? "date"
                                                        : value.path("type")
                                                                        .asString()
                                                                        .equals("integer")
                                                                ? "number"
                                                                : "text";
    }
}
