package dev.holdup.benchmarks.servers;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What wrk saw. Units: ms. */
record Answers(long requests, double p50, double p99) {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern ERRORS = Pattern.compile("Socket errors|Non-2xx");

    static Answers of(String url, int connections, int seconds) throws IOException {
        return read(Output.of(List.of("wrk", "--latency", "-t1", "-c" + connections, "-d" + seconds + "s", url)));
    }

    static Answers read(String text) throws IOException {
        Matcher requests = REQUESTS.matcher(text);
        if (!requests.find() || ERRORS.matcher(text).find()) {
            throw new IOException("not every request was answered: " + text);
        }
        return new Answers(Long.parseLong(requests.group(1)), millis(text, 50), millis(text, 99));
    }

    private static double millis(String text, int percent) {
        Matcher line =
                Pattern.compile("\\b" + percent + "%\\s+([0-9.]+)(us|ms|s)\\b").matcher(text);
        if (!line.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(line.group(1));
        return switch (line.group(2)) {
            case "us" -> value / 1e3;
            case "ms" -> value;
            default -> value * 1e3;
        };
    }
}
