package dev.holdup.analysis.model;

import dev.holdup.schema.Categories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among the JDK's own events on loops' threads: what the agent saw itself, and what wraps another, goes. */
final class JoinedCalls {
    private JoinedCalls() {}

    /**
     * All calls by start: those of the agent, and of the JDK's those that tell something more. The JDK's are of whatever
     * their thread did; only in a run, one that ended or one that stands, was it a loop's work and not its idle wait.
     * Without any run nothing tells: an agent of long ago.
     */
    static List<BlockingCall> join(
            List<BlockingCall> agents,
            List<BlockingCall> jdks,
            List<LongRun> runs,
            List<Stall> stalls,
            long threshold) {
        PerLoop<LongRun> work = new PerLoop<>(runs, LongRun::loop);
        PerLoop<Stall> stood = new PerLoop<>(stalls, Stall::loop);
        PerLoop<BlockingCall> seen = new PerLoop<>(agents, BlockingCall::loop);
        List<BlockingCall> unseen = new ArrayList<>();
        for (BlockingCall jdk : jdks) {
            boolean twice = seen.meeting(jdk.loop(), jdk).stream().anyMatch(jdk::mostlyWithin);
            boolean atWork = runs.isEmpty()
                    || work.meeting(jdk.loop(), jdk).stream().anyMatch(jdk::mostlyWithin)
                    || stood.meeting(jdk.loop(), jdk).stream().anyMatch(jdk::mostlyWithin);
            if (jdk.durationNanos() >= threshold && !twice && atWork) {
                unseen.add(jdk);
            }
        }
        List<BlockingCall> all = new ArrayList<>(agents);
        mostSpecific(unseen).forEach(call -> all.add(withWaiting(call, work)));
        all.sort(Comparator.comparingLong(BlockingCall::startNanos));
        return all;
    }

    /** Of two that share most of the longer one's time the more telling stays; of two alike the outer one. */
    private static List<BlockingCall> mostSpecific(List<BlockingCall> calls) {
        PerLoop<BlockingCall> all = new PerLoop<>(calls, BlockingCall::loop);
        return calls.stream()
                .filter(call -> all.meeting(call.loop(), call).stream().noneMatch(other -> yields(call, other)))
                .toList();
    }

    private static boolean yields(BlockingCall call, BlockingCall other) {
        if (call == other) {
            return false;
        }
        boolean same = loading(call) == loading(other);
        boolean shorter = call.durationNanos() < other.durationNanos();
        if (same) {
            return shorter && call.mostlyWithin(other);
        }
        return loading(call) ? call.mostlyWithin(other) : call.mostlyWithin(other) && !other.mostlyWithin(call);
    }

    private static boolean loading(BlockingCall call) {
        return Categories.CLASS_LOAD.equals(call.category()) && call.detail() != null;
    }

    private static BlockingCall withWaiting(BlockingCall call, PerLoop<LongRun> runs) {
        return runs.meeting(call.loop(), call).stream()
                .filter(call::mostlyWithin)
                .findFirst()
                .map(run -> call.with(
                        run.waiting().part((double) call.durationNanos() / Math.max(1, run.durationNanos())),
                        run.taskClass()))
                .orElse(call);
    }
}
