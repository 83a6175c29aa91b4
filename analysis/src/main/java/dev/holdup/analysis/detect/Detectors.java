package dev.holdup.analysis.detect;

import java.util.ArrayList;
import java.util.List;

/** The catalog of detectors. */
public final class Detectors {
    private static final List<Detector> ALL = List.of(
            new BlockingCallDetector(),
            new MonitorContentionDetector(),
            new CpuStallDetector(),
            new GcOrSafepointDetector(),
            new HostStarvedDetector(),
            new CrowdedIterationDetector(),
            new PinnedCarrierDetector(),
            new CarrierHogDetector());

    private Detectors() {}

    /** All findings, unranked. */
    public static List<Finding> findings(Evidence evidence) {
        List<Finding> all = new ArrayList<>();
        for (Detector detector : ALL) {
            if (detector.judge(evidence) instanceof Verdict.Found found) {
                all.addAll(found.findings());
            }
        }
        return all;
    }
}
