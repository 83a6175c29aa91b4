package dev.holdup.analysis.gate.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML into nodes. */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 32;

    private final String file;
    private final JsonParser parser;

    private YamlReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws PolicyException for text that is no YAML, and for a mapping that has a key twice */
    static Node read(String file, String text) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlReader reader = new YamlReader(file, parser);
            if (parser.nextToken() == null) {
                throw new PolicyException(file, new Place(1, 1), "the policy is empty", "Write at least: version: 1");
            }
            Node node = reader.node(0);
            if (parser.nextToken() != null) {
                throw new PolicyException(file, reader.place(), "a second document begins here", "Keep one to a file.");
            }
            return node;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null
                    ? new Place(1, 1)
                    : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
            String problem =
                    e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new PolicyException(file, place, "this is not YAML: " + problem, "");
        }
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw new PolicyException(file, place(), "this is nested too deep", "");
        }
        Place place = place();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return new Node.Entries(file, place, entries(depth));
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new Node.Items(file, place, items);
        }
        String text = parser.getString();
        return new Node.Text(file, place, text == null || parser.currentToken() == JsonToken.VALUE_NULL ? "" : text);
    }

    private Map<String, Node.Entry> entries(int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place place = place();
            parser.nextToken();
            if (entries.put(key, new Node.Entry(place, node(depth + 1))) != null) {
                throw new PolicyException(file, place, "'" + key + "' is here twice", "Keep one of them.");
            }
        }
        return entries;
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
