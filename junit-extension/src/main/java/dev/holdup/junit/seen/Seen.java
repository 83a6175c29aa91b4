package dev.holdup.junit.seen;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import java.util.List;

/**
 * What the agent saw of a test: on its own loops, and on those that it may have shared with others.
 *
 * @param own what began while it ran
 * @param starvedShare of the time, how long the host gave the worst loop no processor; 0..1, 0 where nothing tells
 * @param sharedWith names of tests that ran meanwhile on the same loops, as far as that can be
 */
public record Seen(Observations own, Report report, List<Pin> pins, double starvedShare, List<String> sharedWith) {}
