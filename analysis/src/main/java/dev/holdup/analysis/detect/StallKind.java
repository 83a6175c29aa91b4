package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;

/** Which kind of finding a stall becomes when no recorded call explains it. */
final class StallKind {
    private StallKind() {}

    static Kind of(Stall stall, Intervals pauses) {
        String cause = stall.cause() == null ? Causes.MIXED : stall.cause();
        if (cause.equals(Causes.GC_SAFEPOINT) || 2 * pauses.within(stall) >= Math.max(1, stall.durationNanos())) {
            return Kind.GC_OR_SAFEPOINT;
        }
        if (cause.equals(Causes.HOST_STARVED)) {
            return Kind.HOST_STARVED;
        }
        if (stall.iteration()) {
            return Kind.CROWDED_ITERATION;
        }
        if (cause.equals(Causes.ON_CPU)) {
            return Kind.CPU_STALL;
        }
        if (cause.equals(Causes.blocked(Categories.MONITOR))) {
            return Kind.MONITOR_CONTENTION;
        }
        return cause.startsWith(Causes.BLOCKED) ? Kind.BLOCKING_CALL : byThreadState(stall, cause);
    }

    private static Kind byThreadState(Stall stall, String cause) {
        String state = Samples.of(stall).threadState();
        if (state == null || state.equals("RUNNABLE")) {
            return cause.equals(Causes.LOCK) ? Kind.MONITOR_CONTENTION : Kind.CPU_STALL;
        }
        return state.equals("BLOCKED") ? Kind.MONITOR_CONTENTION : Kind.BLOCKING_CALL;
    }

    /** {@code socket} from {@code BLOCKED(socket)}; a wait of unknown kind is a park. */
    static String category(Stall stall) {
        String cause = stall.cause() == null ? "" : stall.cause();
        boolean named = cause.startsWith(Causes.BLOCKED + "(") && cause.endsWith(")");
        return named ? cause.substring(Causes.BLOCKED.length() + 1, cause.length() - 1) : Categories.PARK;
    }
}
