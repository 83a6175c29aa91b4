package dev.holdup.benchmarks.attach;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The JVM's own log of the times that it stood still. Source: {@code -Xlog:safepoint=info}, JDK 17 to 25. */
final class Safepoints {
    private static final Pattern TOTAL = Pattern.compile("Total:\\s+(\\d+) ns");

    private Safepoints() {}

    /** @return ms, from the wish to stop to the end; 0 where there was none */
    static double longestMs(List<String> lines) {
        return TOTAL.matcher(String.join("\n", lines))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(total -> Long.parseLong(total.replaceAll("\\D", "")))
                        .max()
                        .orElse(0)
                / 1e6;
    }
}
