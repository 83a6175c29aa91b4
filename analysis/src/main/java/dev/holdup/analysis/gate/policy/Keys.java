package dev.holdup.analysis.gate.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one mapping; whoever has asked for all that there can be ends with {@link #nothingElse}. */
final class Keys {
    private final Node.Entries entries;
    private final String where;
    private final List<String> asked = new ArrayList<>();

    /** @param where in an error: {@code in 'scope'}; empty at the top */
    Keys(Node node, String where) {
        if (!(node instanceof Node.Entries mapping)) {
            throw node.error("a mapping is wanted" + in(where) + ", not " + node.what(), "");
        }
        this.entries = mapping;
        this.where = where;
    }

    Node node() {
        return entries;
    }

    Map<String, Node.Entry> all() {
        return entries.values();
    }

    Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.values().get(key)).map(Node.Entry::value);
    }

    Optional<Node.Text> text(String key) {
        return find(key).map(node -> asText(node, key));
    }

    static Node.Text asText(Node node, String key) {
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            return text;
        }
        throw node.error("'" + key + "' wants a value" + (node instanceof Node.Text ? "" : ", not " + node.what()), "");
    }

    Optional<Duration> duration(String key) {
        return text(key).map(text -> Amounts.duration(text, key));
    }

    Optional<Double> percent(String key) {
        return text(key).map(text -> Amounts.percent(text, key));
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(text -> choice(text, key, type));
    }

    private static <E extends Enum<E>> E choice(Node.Text text, String key, Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Keys::name).toList();
        int index = names.indexOf(text.value());
        if (index >= 0) {
            return type.getEnumConstants()[index];
        }
        throw text.error(
                "'" + key + "' cannot be " + text.what() + nearest(text.value(), names),
                "It is one of: " + String.join(", ", names));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Keys child(String key, Node node) {
        return new Keys(node, key);
    }

    Node required(String key, String wayOut) {
        return find(key).orElseThrow(() -> entries.error("'" + key + "' is missing" + in(where), wayOut));
    }

    void nothingElse() {
        entries.values().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                throw unknown(key, entry, "key", asked);
            }
        });
    }

    PolicyException unknown(String key, Node.Entry entry, String kind, List<String> known) {
        String list = known.stream().distinct().collect(Collectors.joining(", "));
        return new PolicyException(
                entries.file(),
                entry.key(),
                "there is no " + kind + " '" + key + "'" + in(where) + nearest(key, known),
                "There are: " + list);
    }

    static String nearest(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "; the nearest is '" + nearest + "'")
                .orElse("");
    }

    private static String in(String where) {
        return where.isEmpty() ? "" : " in '" + where + "'";
    }
}
