package dev.holdup.analysis.gate.policy;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.report.Metric;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.WaitLint;
import java.util.List;
import java.util.stream.Stream;

/** What rules can be about. */
public final class RuleNames {
    /** Of the report's contract, as kinds or as lints, whether or not this version looks for them. */
    private static final List<String> CONTRACT = List.of(
            "deadlock",
            "pool-deadlock",
            "loop-self-wait",
            "never-yielded",
            "long-run",
            "self-resubmit",
            "sync-over-async",
            "pinned",
            "carrier-starvation",
            "pool-starvation",
            "long-backlog",
            "wake-storm",
            "loop-skew",
            "blocked-on-logging",
            "probe-effect");

    private static final List<String> WAITS =
            List.of(Deadlock.DEADLOCK, Deadlock.POOL_DEADLOCK, Deadlock.LOOP_SELF_WAIT, WaitLint.POOL_STARVATION);

    private RuleNames() {}

    public static List<String> all() {
        return Stream.of(
                        detected().stream(),
                        CONTRACT.stream(),
                        Stream.of(Metric.values()).map(Metric::toString))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Kinds of which this version has a detector. */
    public static List<String> detected() {
        return Stream.of(Stream.of(Kind.values()).map(Kind::id), Stream.of(WaitLint.CARRIER_STARVATION), WAITS.stream())
                .flatMap(names -> names)
                .toList();
    }

    /** Whether watching virtual threads finds it, which there are not everywhere, and which can be switched off. */
    public static boolean isOfVirtualThreads(String name) {
        return Kind.keepsCarriers(name) || name.equals(WaitLint.CARRIER_STARVATION);
    }

    /** Whether the looks for deadlocks find it, which can be switched off. */
    public static boolean isOfWaits(String name) {
        return WAITS.contains(name);
    }
}
