package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.schema.Categories;
import java.util.Locale;

/** One concrete next step for each kind and category. */
final class Advice {
    static final String UNSEEN =
            "no stack was taken in time; record again with a lower stall threshold, as in stall=10ms";

    private Advice() {}

    static String of(Kind kind, String category, String framework) {
        boolean netty = framework != null && framework.toLowerCase(Locale.ROOT).contains("netty");
        return switch (kind) {
            case BLOCKING_CALL -> call(category == null ? Categories.OTHER : category, netty);
            case MONITOR_CONTENTION ->
                "shorten what the owner does inside the lock, or hand the state to one loop so that none waits for it";
            case CPU_STALL -> "move the computation to " + pool(netty) + ", or split it into slices that yield";
            case GC_OR_SAFEPOINT -> "look at heap size and collector: -Xlog:gc*,safepoint tells which pause it was";
            case HOST_STARVED -> "give the process more processor time: the loop was ready and the host ran others";
            case CROWDED_ITERATION ->
                "limit how many tasks one iteration takes, or spread their submission over time or loops";
        };
    }

    private static String call(String category, boolean netty) {
        return switch (category) {
            case Categories.SLEEP ->
                netty
                        ? "replace the sleep by ctx.executor().schedule(…), which keeps the loop free"
                        : "replace the sleep by a timer of the loop, which keeps the loop free";
            case Categories.FUTURE -> "continue in whenComplete or a listener instead of waiting for the result";
            case Categories.PARK, Categories.MONITOR_WAIT ->
                "continue in a callback when the condition holds, or move the wait to " + pool(netty);
            case Categories.SOCKET -> "run it on " + pool(netty) + ", or use an asynchronous driver";
            case Categories.FILE -> "run it on " + pool(netty) + ", or read the file once and keep it";
            case Categories.DNS ->
                netty
                        ? "resolve names with Netty's DnsNameResolver, or on an EventExecutorGroup"
                        : "resolve names on another thread and keep the answer";
            case Categories.PROCESS -> "start it on " + pool(netty) + " and continue in Process.onExit()";
            case Categories.CLASS_LOAD -> "touch the class once at startup, before the loop serves";
            case Categories.GC -> "remove the call of System.gc, or start with -XX:+ExplicitGCInvokesConcurrent";
            case Categories.LOGGING -> "put an asynchronous appender between the loop and the file";
            case Categories.SELECT ->
                "let the loop's own selector watch the channel, instead of a second one inside it";
            default -> "run it on " + pool(netty);
        };
    }

    private static String pool(boolean netty) {
        return netty ? "an EventExecutorGroup" : "a worker pool";
    }
}
