package dev.holdup.analysis.gate.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values with their units: {@code 20ms}, {@code 0.1%}, {@code 5/min}, {@code 2027-03-01}. */
final class Amounts {
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s|m|h)");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?%");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(/min)?");
    private static final Map<String, Double> NANOS = Map.of("us", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    private Amounts() {}

    static Duration duration(Node.Text text, String key) {
        Matcher parts = matcher(DURATION, text, key, "a length of time such as 500us, 20ms, 10s or 2m");
        return Duration.ofNanos(Math.round(Double.parseDouble(parts.group(1)) * NANOS.get(parts.group(2))));
    }

    /** 0..1. */
    static double percent(Node.Text text, String key) {
        double percent = Double.parseDouble(
                matcher(PERCENT, text, key, "a share such as 5%").group(1));
        if (percent > 100) {
            throw text.error("'" + key + "' is " + text.what() + ", and there are no more than 100%", "");
        }
        return percent / 100;
    }

    static Rule.Max max(Node.Text text, String key) {
        Matcher parts = matcher(COUNT, text, key, "a number such as 0, or a rate such as 5/min");
        return new Rule.Max(Long.parseLong(parts.group(1)), parts.group(2) != null);
    }

    static int count(Node.Text text, String key) {
        return Integer.parseInt(
                matcher(Pattern.compile("\\d{1,4}"), text, key, "a number").group());
    }

    static LocalDate date(Node.Text text, String key) {
        try {
            return LocalDate.parse(text.value());
        } catch (DateTimeException e) {
            throw text.error("'" + key + "' wants a date such as 2027-03-01, not " + text.what(), "");
        }
    }

    private static Matcher matcher(Pattern shape, Node.Text text, String key, String wanted) {
        Matcher parts = shape.matcher(text.value().strip());
        if (!parts.matches()) {
            throw text.error("'" + key + "' wants " + wanted + ", not " + text.what(), "");
        }
        return parts;
    }
}
