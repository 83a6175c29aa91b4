package dev.holdup.junit.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as annotations have them. */
final class Lengths {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s?(us|ms|s|m)");
    private static final Map<String, Double> MS = Map.of("us", 0.001, "ms", 1.0, "s", 1_000.0, "m", 60_000.0);

    private Lengths() {}

    /** @throws IllegalArgumentException that names the annotation */
    static double ms(String annotation, String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    annotation + ": '" + text + "' is no length of time; write 500us, 20ms, 2s or 1m");
        }
        return Double.parseDouble(parts.group(1)) * MS.get(parts.group(2));
    }
}
