package dev.holdup.analysis.report;

import dev.holdup.analysis.model.AgentHealth;
import dev.holdup.analysis.model.Dropped;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Causes;
import dev.holdup.schema.EventNames;
import java.util.ArrayList;
import java.util.List;

/** How far the evidence carries: what was recorded, what was lost, what the host did. */
final class EvidenceQuality {
    private static final double STARVED_SHARE = 0.05;
    private static final double SHORTEST_MS = 1000;
    private static final List<String> EXPECTED = List.of(
            EventNames.EVENT_LOOP,
            EventNames.BLOCKING_CALL,
            EventNames.STALL,
            EventNames.LONG_RUN,
            EventNames.LOOP_STATS,
            EventNames.TASK_STATS,
            EventNames.AGENT_HEALTH,
            EventNames.SETTINGS,
            EventNames.DEADLOCK,
            EventNames.VIRTUAL_THREAD_STATS,
            "jdk.JavaMonitorEnter",
            "jdk.GCPhasePause");

    private EvidenceQuality() {}

    static Report.Quality of(Observations seen, List<Stall> stalls) {
        AgentHealth health = seen.health();
        Double starved = seen.byAgent() ? starvedShare(seen, stalls) : null;
        List<String> reasons = reasons(seen, starved);
        return new Report.Quality(
                reasons.isEmpty() ? "good" : "weak",
                EXPECTED.stream().map(event -> coverage(seen, event)).toList(),
                seen.dropped().stream().mapToLong(Dropped::count).sum(),
                health == null ? null : Values.known(health.adviceErrors()),
                health == null ? null : Values.share(health.cpuNanos(), seen.durationNanos()),
                starved,
                List.copyOf(reasons),
                health == null || health.untold() == null
                        ? List.of()
                        : List.of(health.untold().split(",")));
    }

    /**
     * An agent that was on and wrote none of an event has seen none. The loop's own event must be there, and where loops
     * worked, that of their tasks: older agents write none.
     */
    private static Report.Coverage coverage(Observations seen, String event) {
        long count = seen.seen(event);
        if (event.equals(EventNames.DEADLOCK) && count == 0) {
            return new Report.Coverage(event, lookedForDeadlocks(seen) ? "present" : "absent", 0);
        }
        if (event.equals(EventNames.VIRTUAL_THREAD_STATS) && count == 0) {
            return new Report.Coverage(event, ofVirtualThreads(seen), 0);
        }
        boolean enabled = seen.settings() != null
                && !event.equals(EventNames.EVENT_LOOP)
                && !(event.equals(EventNames.TASK_STATS) && seen.seen(EventNames.LOOP_STATS) > 0);
        return new Report.Coverage(event, count > 0 || enabled ? "present" : "absent", count);
    }

    /** An older agent, or one with {@code vthreads=off}, has no hooks in them. */
    private static String ofVirtualThreads(Observations seen) {
        if (seen.settings() != null && !seen.settings().hasVirtualThreads()) {
            return "not on this JDK";
        }
        return seen.health() != null && seen.health().watchesVirtualThreads() ? "present" : "absent";
    }

    /** With {@code deadlocks=off}, and before the first look, none is not the same as none found. */
    private static boolean lookedForDeadlocks(Observations seen) {
        return seen.health() != null && seen.health().looks() > 0;
    }

    private static Double starvedShare(Observations seen, List<Stall> stalls) {
        List<Stall> starved = stalls.stream()
                .filter(stall -> Causes.HOST_STARVED.equals(stall.cause()))
                .toList();
        return Values.share(new Intervals(starved).totalNanos(), seen.durationNanos());
    }

    private static List<String> reasons(Observations seen, Double starved) {
        List<String> reasons = new ArrayList<>();
        if (!seen.byAgent()) {
            reasons.add(
                    "it was not made with the Holdup agent; record with: holdup run -- java …, or holdup record PID");
        } else if (seen.seen(EventNames.EVENT_LOOP) == 0
                && !seen.virtualThreads().used()) {
            reasons.add("the agent saw no event loop; name the threads with the option loops=REGEX");
        } else if (seen.settings() == null) {
            reasons.add(
                    "the agent's settings are missing, so the thresholds are not known; record again from the start");
        }
        for (String loss : seen.losses()) {
            reasons.add("a part could not be read: " + loss);
        }
        for (Dropped dropped : seen.dropped()) {
            reasons.add(Units.count(dropped.count()) + " of " + dropped.what() + " were dropped"
                    + (dropped.lostNanos() > 0 ? ", " + Units.time(Values.ms(dropped.lostNanos())) + " in all" : "")
                    + "; raise the threshold, as in threshold=5ms");
        }
        if (seen.health() != null && seen.health().adviceErrors() > 0) {
            reasons.add(Units.count(seen.health().adviceErrors(), "error") + " inside the agent"
                    + (seen.health().errorSites() == null
                            ? ""
                            : " at " + seen.health().errorSites())
                    + ", so calls may be missing; please report this");
        }
        if (starved != null && starved > STARVED_SHARE) {
            reasons.add("the host starved the loops for " + Units.percent(starved)
                    + " of the time; repeat on a machine with a free core");
        }
        if (seen.byAgent() && Values.ms(seen.durationNanos()) < SHORTEST_MS) {
            reasons.add("it spans only " + Units.time(Values.ms(seen.durationNanos()))
                    + "; record at least a few seconds, as in holdup record PID --duration 30s");
        }
        return reasons;
    }
}
