package dev.holdup.analysis.gate.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it stands: unlike Jackson's tree, so that errors can name line and column. */
sealed interface Node {
    String file();

    Place place();

    /** In an error: {@code a mapping}. */
    String what();

    record Text(String file, Place place, String value) implements Node {
        @Override
        public String what() {
            return "'" + value + "'";
        }
    }

    record Items(String file, Place place, List<Node> values) implements Node {
        @Override
        public String what() {
            return "a list";
        }
    }

    record Entries(String file, Place place, Map<String, Entry> values) implements Node {
        @Override
        public String what() {
            return "a mapping";
        }

        /** These, where the other has nothing else to say; mappings are merged, all else is replaced. */
        Entries under(Entries other) {
            Map<String, Entry> merged = new LinkedHashMap<>(values);
            other.values.forEach((key, entry) -> merged.merge(key, entry, Entry::under));
            return new Entries(other.file, other.place, merged);
        }
    }

    record Entry(Place key, Node value) {
        private Entry under(Entry other) {
            return value instanceof Entries below && other.value instanceof Entries above
                    ? new Entry(other.key, below.under(above))
                    : other;
        }
    }

    default PolicyException error(String sentence, String wayOut) {
        return new PolicyException(file(), place(), sentence, wayOut);
    }
}
