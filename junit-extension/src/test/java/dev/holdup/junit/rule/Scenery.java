package dev.holdup.junit.rule;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.junit.seen.Pin;
import dev.holdup.junit.seen.Seen;
import java.util.List;

/** What would have been seen of a test in which a made-up recording was made. */
final class Scenery {
    private Scenery() {}

    static Seen of(Scene scene) {
        return of(scene, 0);
    }

    static Seen of(Scene scene, double starvedShare) {
        Observations observed = scene.observe();
        return new Seen(
                observed, observed, observed, ReportBuilder.build(observed), List.of(), starvedShare, List.of());
    }

    static Seen of(List<Pin> pins) {
        Observations observed = Scene.withLoop("loop-1").observe();
        return new Seen(observed, observed, observed, ReportBuilder.build(observed), pins, 0, List.of());
    }
}
