package dev.holdup.analysis.gate.policy;

import dev.holdup.analysis.report.MetricFigure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What a gate asks of runs. {@code name} is that of its file or preset; {@code compare} is null where nothing is compared. */
public record Policy(
        String name, Scope scope, Evidence evidence, List<Rule> rules, Compare compare, List<Waiver> waivers) {

    /**
     * What is looked at.
     *
     * @param loops a name of loops with {@code *} and {@code ?}; {@code *} for all
     * @param warmup left out at the start of a run
     * @param minDuration shortest run that can be judged, without the warm-up
     */
    public record Scope(String loops, Duration warmup, Duration minDuration) {
        public boolean includes(String loop) {
            StringBuilder pattern = new StringBuilder();
            loops.chars()
                    .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                    .forEach(pattern::append);
            return loop.matches(pattern.toString());
        }
    }

    /** What weak evidence leads to. */
    public enum OnWeak {
        INCONCLUSIVE,
        FAIL,
        IGNORE
    }

    /** Whether a run without a positive control can be judged. */
    public enum Control {
        REQUIRED,
        OPTIONAL
    }

    /** Shares are 0..1. */
    public record Evidence(
            double maxDropped, double maxHostStarved, double minCoverage, Control control, OnWeak onWeak) {}

    /** What findings that the baseline has already are. */
    public enum Known {
        ACCEPTED,
        JUDGED
    }

    /**
     * @param runs the fewest on each side
     * @param metrics what may not regress, each a hypothesis of one family
     * @param worseBy share of the baseline that a shift must exceed, 0..1
     * @param absoluteMs and the length that it must exceed
     */
    public record Compare(
            int runs, List<MetricFigure> metrics, double worseBy, double absoluteMs, double familyAlpha, Known known) {}

    /** A finding that is known and does not count until the end of a day. */
    public record Waiver(String finding, String reason, LocalDate until) {
        public boolean expired(LocalDate today) {
            return today.isAfter(until);
        }

        public boolean covers(String id) {
            return id.startsWith(finding);
        }
    }
}
