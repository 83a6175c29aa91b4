package dev.holdup.analysis.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tree of elements inside a metadata event: a table of strings, then elements with attributes. */
final class MetadataReader {
    private static final int DEEPEST = 16;

    private final Bytes in;
    private final String[] strings;

    private MetadataReader(Bytes in) {
        this.in = in;
        this.strings = new String[in.count()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = Texts.read(in, key -> null);
        }
    }

    /** The root element. */
    static Element read(Bytes in) {
        return new MetadataReader(in).element(0);
    }

    private Element element(int depth) {
        if (depth > DEEPEST) {
            throw new Damage("metadata nested more than " + DEEPEST + " deep");
        }
        String name = string();
        Map<String, String> attributes = new HashMap<>();
        for (int n = in.count(); n > 0; n--) {
            attributes.put(string(), string());
        }
        List<Element> children = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            children.add(element(depth + 1));
        }
        return new Element(name, attributes, children);
    }

    private String string() {
        long index = in.varint();
        if (index < 0 || index >= strings.length || strings[(int) index] == null) {
            throw new Damage("metadata names string " + index + " of " + strings.length);
        }
        return strings[(int) index];
    }

    record Element(String name, Map<String, String> attributes, List<Element> children) {
        List<Element> children(String called) {
            return children.stream().filter(c -> c.name.equals(called)).toList();
        }

        String text(String attribute, String otherwise) {
            return attributes.getOrDefault(attribute, otherwise);
        }

        long id(String attribute) {
            try {
                return Long.parseLong(text(attribute, ""));
            } catch (NumberFormatException e) {
                throw new Damage("metadata gives no number for " + attribute + " of " + name);
            }
        }
    }
}
