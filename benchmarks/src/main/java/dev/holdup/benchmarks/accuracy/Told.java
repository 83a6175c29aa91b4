package dev.holdup.benchmarks.accuracy;

import java.util.List;

/**
 * What a tool says of loop threads.
 *
 * @param category null where the tool names none
 * @param culprit {@code class.method} of the application that it blames; null for nobody
 * @param frames all of its stack, like the culprit
 * @param ms of all times together; NaN where it tells no length
 */
public record Told(String category, String culprit, List<String> frames, int times, double ms) {
    /** The first of a stack that is neither the JDK's nor a framework's; null if there is none. */
    static String firstOfApplication(List<String> frames) {
        return frames.stream()
                .filter(frame -> !frame.matches("(javax?|jdk|sun|com\\.sun|io\\.netty|io\\.vertx|reactor)\\..*"))
                .findFirst()
                .orElse(null);
    }

    boolean mentions(String marker) {
        return frames.stream().anyMatch(frame -> frame.contains(marker));
    }
}
