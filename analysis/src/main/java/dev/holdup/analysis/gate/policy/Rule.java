package dev.holdup.analysis.gate.policy;

import dev.holdup.analysis.report.Figure;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What is asked of a run: how often something may be found, or how long something may take. */
public sealed interface Rule {
    /** Whether what breaks it fails the gate, is only told, or is not looked at. */
    enum Level {
        ERROR,
        WARN,
        OFF
    }

    /** As in the policy: a kind of finding, a lint, or a metric. */
    String name();

    Level level();

    /**
     * Findings of a kind, but for waived ones.
     *
     * @param severity the least that counts
     * @param longerThan only times longer than this count; zero for all
     */
    record Count(String name, Level level, Max max, Severity severity, Duration longerThan) implements Rule {}

    /** Severities of a report, least first. */
    enum Severity {
        NOTE,
        WARNING,
        ERROR;

        public boolean includes(String severity) {
            return valueOf(severity.toUpperCase(Locale.ROOT)).ordinal() >= ordinal();
        }
    }

    /** At most so many, in all or a minute. */
    record Max(long count, boolean perMinute) {
        public double allowed(double minutes) {
            return perMinute ? count * minutes : count;
        }

        @Override
        public String toString() {
            return perMinute ? count + " a minute" : String.valueOf(count);
        }
    }

    /**
     * Upper limits of a metric on every loop.
     *
     * @param window each stretch of this length by itself; zero for the whole run
     */
    record Limits(String name, Level level, Map<Figure, Duration> limits, Duration window) implements Rule {}
}
