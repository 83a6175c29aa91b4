package dev.holdup.junit.seen;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;
import java.util.Optional;

/**
 * What the agent saw of a test: on its own loops, and on those that it may have shared with others.
 *
 * @param window when it ran
 * @param own what began then
 * @param around the same, and what was under way on its loops when it began
 * @param starvedShare of the time, how long the host gave the worst loop no processor; 0..1, 0 where nothing tells
 * @param sharedWith names of tests that ran meanwhile on the same loops, as far as that can be
 */
public record Seen(
        Span window,
        Observations own,
        Observations around,
        Report report,
        List<Pin> pins,
        double starvedShare,
        List<String> sharedWith) {

    /** Why silence proves nothing, if that is so. */
    public Optional<String> weakness() {
        Long errors = report.quality().agentErrors();
        if (errors == null) {
            return Optional.of("the agent told nothing while the test ran");
        }
        if (errors > 0) {
            return Optional.of("the agent had " + Units.count(errors, "error") + ", so calls may be missing");
        }
        return own.losses().stream().findFirst().map(loss -> "a part of the recording could not be read: " + loss);
    }
}
