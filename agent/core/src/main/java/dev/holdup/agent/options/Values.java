package dev.holdup.agent.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of options as values: {@code 20ms}, {@code 250MB}, a path, a regular expression. */
public final class Values {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-zA-Zµ]*)");
    private static final Map<String, Double> NANOS = Map.of(
            "ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "min", 60e9, "h", 3600e9, "d", 86400e9);
    private static final Map<String, Double> BYTES = Map.of(
            "",
            1.0,
            "b",
            1.0,
            "k",
            1024.0,
            "kb",
            1024.0,
            "m",
            1048576.0,
            "mb",
            1048576.0,
            "g",
            1073741824.0,
            "gb",
            1073741824.0);

    private Values() {}

    static Object parse(String text, Class<?> type) {
        if (type == Duration.class) {
            return duration(text);
        }
        if (type == long.class) {
            return (long) amount(text, BYTES, "a size such as 250MB");
        }
        if (type == Long.class) {
            return Long.parseLong(text);
        }
        if (type == Path.class) {
            return Path.of(text);
        }
        if (type == Pattern.class) {
            return Pattern.compile(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        if (type == boolean.class) {
            return onOrOff(text);
        }
        throw new IllegalArgumentException("no option has the type " + type);
    }

    private static Object constant(String text, Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                .toList();
        int place = names.indexOf(text);
        if (place < 0) {
            throw new IllegalArgumentException("expected " + String.join(", ", names));
        }
        return type.getEnumConstants()[place];
    }

    private static boolean onOrOff(String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException("expected on or off");
        }
        return text.equals("on");
    }

    public static Duration duration(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) amount(text, NANOS, "a duration with its unit such as 20ms or 1s"));
    }

    private static double amount(String text, Map<String, Double> units, String expected) {
        Matcher matcher = AMOUNT.matcher(text);
        Double unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return Double.parseDouble(matcher.group(1)) * unit;
    }
}
