package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stack.NativeWait;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;

/** Which kind of finding a stall becomes when no recorded call explains it. */
final class StallKind {
    private StallKind() {}

    static Kind of(Stall stall) {
        String cause = stall.cause() == null ? Causes.MIXED : stall.cause();
        if (cause.equals(Causes.GC_SAFEPOINT)) {
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
        Samples samples = Samples.of(stall);
        String state = samples.threadState();
        if (state == null || state.equals("RUNNABLE")) {
            boolean waits = waitedMost(stall) && NativeWait.category(samples.stack()) != null;
            return cause.equals(Causes.LOCK) ? Kind.MONITOR_CONTENTION : waits ? Kind.BLOCKING_CALL : Kind.CPU_STALL;
        }
        return state.equals("BLOCKED") ? Kind.MONITOR_CONTENTION : Kind.BLOCKING_CALL;
    }

    private static boolean waitedMost(Stall stall) {
        Stall.Shares shares = stall.shares();
        return shares.waitNanos() < 0 || shares.waitNanos() >= shares.cpuNanos();
    }

    /** {@code socket} from {@code BLOCKED(socket)}, else from the stacks; a wait of unknown kind is a park. */
    static String category(Stall stall) {
        String cause = stall.cause() == null ? "" : stall.cause();
        if (cause.startsWith(Causes.BLOCKED + "(") && cause.endsWith(")")) {
            return cause.substring(Causes.BLOCKED.length() + 1, cause.length() - 1);
        }
        String seen = NativeWait.category(Samples.of(stall).stack());
        return seen == null ? Categories.PARK : seen;
    }
}
