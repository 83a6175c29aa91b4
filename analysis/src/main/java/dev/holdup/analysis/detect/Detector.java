package dev.holdup.analysis.detect;

import dev.holdup.schema.EventNames;
import java.util.List;

/** Recognises one kind of finding. */
interface Detector {
    Kind kind();

    /** Every time it happened, in any order. */
    List<Occurrence> occurrences(Evidence evidence);

    /** Without a loop there is nothing to hold up, and nothing can be said. */
    default Verdict judge(Evidence evidence) {
        if (evidence.observations().loops().isEmpty()) {
            return new Verdict.NotEnoughData(EventNames.EVENT_LOOP);
        }
        List<Finding> findings = Finding.group(kind(), occurrences(evidence));
        return findings.isEmpty() ? new Verdict.Clear() : new Verdict.Found(findings);
    }
}
